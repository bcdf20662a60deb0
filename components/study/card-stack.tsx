import type { ReactNode, Ref } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import type { Card } from '@/lib/cards/card';
import { CardFace, type Citation } from './card-face';
import styles from './card-stack.module.css';
import type { MeetLine } from './meet-lines';

interface CardStackProps {
  readonly card: Card;
  readonly revealed: boolean;
  /** Drawn unseen and out of reach, so that it is there at once when its turn comes. */
  readonly upcoming: Card | null;
  readonly plates: Readonly<Record<string, Diagram>>;
  readonly citations: Readonly<Record<string, Citation>>;
  readonly questionRef: Ref<HTMLHeadingElement>;
  /** Introduces the structure of the card that is asked. */
  readonly meet: readonly MeetLine[];
  readonly more: ReactNode;
}

/** The card that is asked, over the one that follows. */
export function CardStack({ card, revealed, upcoming, plates, citations, questionRef, meet, more }: CardStackProps) {
  const faces = upcoming === null || upcoming.id === card.id ? [card] : [card, upcoming];
  return (
    <div className={styles.stack}>
      <div className={styles.skeleton} aria-hidden="true" />
      {faces.map((face) => {
        const current = face.id === card.id;
        const diagram = face.picture === null ? null : plates[face.picture.diagram];
        return (
          <div key={face.id} className={styles.place} data-waiting={!current || undefined} inert={!current}>
            <CardFace
              card={face}
              diagram={diagram}
              revealed={current && revealed}
              citations={citations}
              asked={current}
              {...(current ? { questionRef, meet, more } : {})}
            />
          </div>
        );
      })}
    </div>
  );
}
