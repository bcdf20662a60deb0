import { type CardId, structureOfCard } from '../core/ids';
import { err, ok, type Result } from '../core/result';
import type { StudyDay } from '../core/time';
import type { Preferences } from '../preferences/preferences';
import { momentOf } from '../scheduling/moment';
import { mayMove, type SetAside, setAside } from '../scheduling/set-aside';
import { fetchDeck } from './fetch-content';
import { calendarOf } from './load-study';
import type { Replica } from './replica';
import { type StorageFailure, storageFailure } from './storage-failure';

export interface NamedAside extends SetAside {
  /** The question, or the structure alone where the deck is not on this device. */
  readonly name: string;
}

export interface AsideList {
  readonly today: StudyDay;
  readonly cards: readonly NamedAside[];
}

/** The cards that were set aside, by the names that the decks have for them. */
export async function readSetAside(
  replica: Replica,
  preferences: Preferences,
  deckUrls: readonly string[],
): Promise<Result<AsideList, StorageFailure>> {
  const { day: today } = momentOf(replica.around.now(), calendarOf(preferences, replica));
  try {
    const transaction = replica.db.transaction(['events', 'memories']);
    const events = transaction.objectStore('events');
    const memories = await transaction.objectStore('memories').getAll();
    const moved = new Set<CardId>();
    await Promise.all(
      memories.filter(mayMove).map(async ({ cardId, lastEventId }) => {
        if (lastEventId === null) return;
        if ((await events.get(lastEventId))?.event.kind === 'reschedule') moved.add(cardId);
      }),
    );
    const found = setAside(memories, moved, today, preferences.leechThreshold);
    const names = found.length === 0 ? new Map<CardId, string>() : await promptsOf(deckUrls);
    return ok({
      today,
      cards: found.map((aside) => ({
        ...aside,
        name: names.get(aside.memory.cardId) ?? plainName(aside.memory.cardId),
      })),
    });
  } catch (cause) {
    return err(storageFailure(cause));
  }
}

async function promptsOf(deckUrls: readonly string[]): Promise<ReadonlyMap<CardId, string>> {
  const decks = await Promise.all(deckUrls.map(fetchDeck));
  return new Map(decks.flatMap((deck) => (deck.ok ? deck.value.cards.map(({ id, prompt }) => [id, prompt]) : [])));
}

function plainName(card: CardId): string {
  const words = (structureOfCard(card) ?? 'a card of your own').replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
