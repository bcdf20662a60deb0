import type { Card } from '@/lib/cards/card';
import type { SessionNotice } from '@/lib/queue/session-notice';
import { PlaceLink } from '../ui/place-link';
import styles from './notice-line.module.css';
import { noticeWords } from './study-words';

interface NoticeLineProps {
  readonly notice: SessionNotice | null;
  /** The card that a notice about a leech speaks of. */
  readonly noticed: Card | null;
  /** What holds all the while, and gives way to what has just happened. */
  readonly standing: string | null;
}

/** One quiet sentence over the buttons; read out when it appears. */
export function NoticeLine({ notice, noticed, standing }: NoticeLineProps) {
  const about = notice === 'leech' || notice === 'leech-suspended' ? noticed : null;
  return (
    <p className={styles.notice} role="status" data-testid="notice">
      {notice === null ? standing : noticeWords[notice]}
      {about === null ? null : (
        <>
          {' '}
          <PlaceLink href={`/atlas/${about.structure}`}>{about.prompt}</PlaceLink>
        </>
      )}
    </p>
  );
}
