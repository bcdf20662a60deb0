import type { CardId, EventId } from '../core/ids';
import type { Memory } from '../scheduling/memory';
import { waitOf } from '../scheduling/promise';
import { actOnCard } from './act-on-card';
import { countOnPage } from './count-on-page';
import { recordAnswer } from './record-answer';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';
import { policyFor, type Sitting } from './study-sitting';
import type { Deed, Given, Shown } from './study-state';
import { undoAction } from './undo-action';

/** What became of a deed. Only `written`, `undone` and `redone` have changed anything. */
export type Outcome =
  | { readonly kind: 'written'; readonly memory: Memory; readonly eventId: EventId; readonly given: Given | null }
  | {
      readonly kind: 'undone';
      readonly target: EventId;
      /** By which it can be brought back; null where the answer was on this page alone, and is gone. */
      readonly undo: EventId | null;
      readonly cardId: CardId;
      readonly memory: Memory;
    }
  | { readonly kind: 'redone'; readonly target: EventId }
  /** Another tab or device was faster: the card had changed since it was shown, or was brought back there. */
  | { readonly kind: 'overtaken'; readonly notice: 'moved' | 'redone-elsewhere' }
  | { readonly kind: 'undone-elsewhere'; readonly target: EventId }
  | { readonly kind: 'nothing'; readonly notice: 'nothing-to-undo' | 'nothing-to-redo' }
  | { readonly kind: 'unsaved'; readonly failure: StorageFailure };

/**
 * Writes what a person did with the card that is shown.
 * @param pageOnly whether an answer that cannot be saved counts on this page, and there alone
 */
export async function performDeed(
  deed: Deed,
  replica: Replica,
  sitting: Sitting,
  shown: Shown | null,
  contentVersion: string,
  pageOnly: boolean,
): Promise<Outcome> {
  if (deed.kind === 'undo') return takeBack(replica, sitting);
  if (deed.kind === 'redo') return bringBack(replica, sitting);
  if (shown === null) return { kind: 'overtaken', notice: 'moved' };
  const { card, memory } = shown;
  if (deed.kind !== 'grade') {
    const put = await actOnCard(replica, card.id, deed, sitting.past);
    if (!put.ok) return { kind: 'unsaved', failure: put.error };
    return { kind: 'written', memory: put.value.memory, eventId: put.value.eventId, given: null };
  }
  const draft = {
    cardId: card.id,
    factIds: card.factIds,
    rating: deed.rating,
    mode: 'study',
    durationMs: replica.around.now() - shown.since,
    contentVersion,
    mappingVersion: 0,
  } as const;
  const { calendar, retained } = sitting.past;
  const terms = { policy: policyFor(sitting, memory), retained, calendar };
  const said = shown.preview?.of[deed.rating];
  const showing = { last: memory.lastEventId, wait: said === undefined ? null : waitOf(said) };
  const written = await recordAnswer(replica, draft, terms, showing);
  if (!written.ok) {
    if (written.error.kind === 'moved') return { kind: 'overtaken', notice: 'moved' };
    const here = pageOnly ? countOnPage(shown, deed.rating, replica.around) : null;
    if (here === null) return { kind: 'unsaved', failure: written.error };
    sitting.onPage.set(here.eventId, memory);
    return { kind: 'written', ...here };
  }
  const { event } = written.value;
  const given = { eventId: event.id, rating: deed.rating, durationMs: event.durationMs };
  return { kind: 'written', memory: written.value.memory, eventId: event.id, given };
}

async function takeBack(replica: Replica, sitting: Sitting): Promise<Outcome> {
  const target = sitting.session.past.at(-1)?.eventId ?? sitting.earlier.at(-1);
  if (target === undefined) return { kind: 'nothing', notice: 'nothing-to-undo' };
  const before = sitting.onPage.get(target);
  if (before !== undefined) return { kind: 'undone', target, undo: null, cardId: before.cardId, memory: before };
  const undone = await undoAction(replica, target, sitting.past.calendar);
  if (undone.ok) return { kind: 'undone', target, ...undone.value };
  if (undone.error.kind === 'nothing') return { kind: 'undone-elsewhere', target };
  return { kind: 'unsaved', failure: undone.error };
}

async function bringBack(replica: Replica, sitting: Sitting): Promise<Outcome> {
  const last = sitting.redo.at(-1);
  if (last === undefined) return { kind: 'nothing', notice: 'nothing-to-redo' };
  const redone = await undoAction(replica, last.undo, sitting.past.calendar);
  if (redone.ok) return { kind: 'redone', target: last.target };
  if (redone.error.kind === 'nothing') return { kind: 'overtaken', notice: 'redone-elsewhere' };
  return { kind: 'unsaved', failure: redone.error };
}
