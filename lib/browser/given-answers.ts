import type { Given } from './study-state';

/** The answers of one sitting, with those that were taken back, in case they are brought back. */
export class GivenAnswers {
  list: readonly Given[] = [];
  private gone: readonly Given[] = [];

  clear(): void {
    this.list = [];
    this.gone = [];
  }

  add(given: Given | null): void {
    if (given !== null) this.list = [...this.list, given];
    this.gone = [];
  }

  takeBack(eventId: string | null): void {
    this.gone = [...this.gone, ...this.list.filter((answer) => answer.eventId === eventId)];
    this.list = this.list.filter((answer) => answer.eventId !== eventId);
  }

  bringBack(eventId: string): void {
    this.list = [...this.list, ...this.gone.filter((answer) => answer.eventId === eventId)];
    this.gone = this.gone.filter((answer) => answer.eventId !== eventId);
  }
}
