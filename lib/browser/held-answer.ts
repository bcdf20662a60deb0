import type { CardId } from '../core/ids';
import type { Rating } from '../log/event';

/** An answer that cannot be written yet, because the replica that it belongs to is still being opened. */
export class HeldAnswer {
  private held: { readonly rating: Rating; readonly cardId: CardId } | null = null;
  private timer: ReturnType<typeof setTimeout> | null = null;

  /** @param expire called when nobody has taken it within that many milliseconds */
  keep(rating: Rating, cardId: CardId, expire?: { readonly after: number; readonly call: () => void }): void {
    this.drop();
    this.held = { rating, cardId };
    if (expire !== undefined)
      this.timer = setTimeout(() => {
        this.held = null;
        expire.call();
      }, expire.after);
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
