import type { CardId } from '../core/ids';
import type { Instant } from '../core/time';
import { nextCard } from '../queue/next-card';
import type { Session } from '../queue/session';

/**
 * The card that most probably follows the one that is shown, whichever grade it gets, so that it can be drawn ahead of
 * the tap. Null when nothing does.
 */
export function upcomingCard({ queue, siblings }: Session, shown: CardId, now: Instant): CardId | null {
  const resting = siblings.get(shown);
  const next = nextCard(
    {
      ...queue,
      pinned: null,
      last: shown,
      learning: queue.learning.filter((entry) => entry.cardId !== shown),
      main: queue.main.filter(
        (entry) => entry.cardId !== shown && !(queue.bury[entry.kind] && resting?.has(entry.cardId) === true),
      ),
    },
    now,
  );
  return next.kind === 'card' ? next.cardId : null;
}
