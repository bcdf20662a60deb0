import { type ReactNode, type Ref, useLayoutEffect, useRef } from 'react';
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

/** Filled before the scripts are there (kept-script.ts); what is in it is none of React's business. */
const leftAlone = { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html: '' } };

/** The card that is asked, over the one that follows. */
export function CardStack({ card, revealed, upcoming, plates, citations, questionRef, meet, more }: CardStackProps) {
  // Taking a card down takes as long as showing the next one, so that is left for when the next one has been painted:
  // the first drawing of a card keeps the one before it, every later one drops it.
  const drawn = useRef({ card, revealed, meet, more });
  const before = drawn.current;
  useLayoutEffect(() => {
    drawn.current = { card, revealed, meet, more };
  });
  const waiting = upcoming === null || upcoming.id === card.id ? null : upcoming;
  const leaving = before.card.id === card.id || before.card.id === waiting?.id ? null : before;
  const face = (each: Card) => ({
    card: each,
    diagram: each.picture === null ? null : plates[each.picture.diagram],
    citations,
  });
  return (
    <div className={styles.stack}>
      <div className={styles.skeleton} aria-hidden="true" />
      <div className={styles.kept} data-kept {...leftAlone} />
      {/* In the order in which they come: none is moved, which would take it down and put it up again. */}
      {leaving === null ? null : (
        <div key={leaving.card.id} className={styles.place} data-waiting inert>
          <CardFace
            {...face(leaving.card)}
            revealed={leaving.revealed}
            asked={false}
            meet={leaving.meet}
            more={leaving.more}
          />
        </div>
      )}
      <div key={card.id} className={styles.place}>
        <CardFace {...face(card)} revealed={revealed} asked questionRef={questionRef} meet={meet} more={more} />
      </div>
      {waiting === null ? null : (
        <div key={waiting.id} className={styles.place} data-waiting inert>
          <CardFace {...face(waiting)} revealed={false} asked={false} />
        </div>
      )}
    </div>
  );
}
