import type { Level } from '../anatomy/fact-common';
import { err, ok, type Result } from '../core/result';
import type { Preferences } from '../preferences/preferences';
import { type Beginning, beginning } from '../scheduling/simulate';
import { type ContentMissing, fetchDeck } from './fetch-content';
import { loadStudy } from './load-study';
import type { Replica } from './replica';
import type { StorageFailure } from './storage-failure';

const levels: readonly Level[] = ['must', 'should', 'nice'];

/** What a simulation of this person begins with: all they remember, and what they have not met of these decks. */
export async function loadBeginning(
  replica: Replica,
  preferences: Preferences,
  deckUrls: readonly string[],
): Promise<Result<Beginning, StorageFailure | ContentMissing>> {
  const past = await loadStudy(replica, preferences);
  if (!past.ok) return past;
  const { memories, now, policy, seconds } = past.value;
  const wanted = new Set(levels.slice(0, levels.indexOf(preferences.level) + 1));
  let unseen = 0;
  for (const url of deckUrls) {
    const deck = await fetchDeck(url);
    if (!deck.ok) return err(deck.error);
    for (const card of deck.value.cards) {
      const memory = memories.get(card.id);
      if (wanted.has(card.level) && (memory === undefined || (memory.state === 'new' && !memory.suspended)))
        unseen += 1;
    }
  }
  return ok(beginning(memories.values(), now.day, unseen, policy.weights, seconds));
}
