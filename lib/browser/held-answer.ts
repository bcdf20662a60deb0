import type { CardId } from '../core/ids';
import type { Rating } from '../log/event';

/** Milliseconds that opening another owner's replica may take. */
const handOver = 3_000;

/** An answer that cannot be written yet, because the replica that it belongs to is still being opened. */
export class HeldAnswer {
  private held: { readonly rating: Rating; readonly cardId: CardId } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param unclaimed called where another owner was to take it and none came */
  keep(rating: Rating, cardId: CardId, unclaimed?: () => void): void {
    this.drop();
    this.held = { rating, cardId };
    if (unclaimed === undefined) return;
    this.timer = setTimeout(() => {
      this.held = null;
      unclaimed();
    }, handOver);
  }

  /** The answer, once, if it was given to the card that is shown now; dropped otherwise. */
  take(cardId: CardId | undefined): Rating | null {
    const { held } = this;
    this.drop();
    return held !== null && held.cardId === cardId ? held.rating : null;
  }

  drop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.held = null;
  }
}
