import type { SessionNotice } from '@/lib/queue/session-notice';
import styles from './notice-line.module.css';
import { noticeWords } from './study-words';

/** One quiet sentence over the buttons; read out when it appears. */
export function NoticeLine({ notice }: { readonly notice: SessionNotice | null }) {
  return (
    <p className={styles.notice} role="status" data-testid="notice">
      {notice === null ? null : noticeWords[notice]}
    </p>
  );
}
