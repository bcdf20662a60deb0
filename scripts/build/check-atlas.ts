import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Problem, sortProblems } from '../../lib/anatomy/content/problem';
import type { Card } from '../../lib/cards/card';
import { checkLock } from '../../lib/cards/check-lock';
import { decksByRegion } from '../../lib/cards/decks';
import { generateCards } from '../../lib/cards/generate-cards';
import { checkCards } from '../../lib/cards/rules/check-cards';
import { unaskedFacts } from '../../lib/cards/unasked-facts';
import { cardLockPath, readCardLock } from './card-lock-file';
import { type LoadedContent, loadContent } from './load-content';
import { previewProblems, previewsOf } from './previews';

export interface CheckedAtlas {
  readonly loaded: LoadedContent;
  readonly cards: readonly Card[];
  /** Of the content, of the cards made from it, and of the promise about their ids. */
  readonly problems: readonly Problem[];
}

function cardProblems(loaded: LoadedContent, cards: readonly Card[]): readonly Problem[] {
  const mainFact = new Map(cards.map((card) => [card.id, card.factIds[0] ?? card.structure]));
  const faults = checkCards(cards, loaded.dataset).map((fault) => ({
    ...loaded.placeOf(mainFact.get(fault.cardId) ?? ''),
    message: `card ${fault.cardId}: ${fault.reason} (${fault.rule})`,
  }));
  const unasked = unaskedFacts(loaded.dataset, cards).map((fact) => ({
    ...loaded.placeOf(fact.id),
    message: `fact '${fact.id}' is to be studied, but no card can ask it: give it 'ask', or set 'scheduled: false'`,
  }));
  return [...faults, ...unasked];
}

function lockProblems(root: string, cards: readonly Card[]): readonly Problem[] {
  const lock = readCardLock(root);
  if (!lock.ok) return [{ file: cardLockPath, line: 1, message: lock.error }];
  const messages = checkLock(lock.value, new Set(cards.map((card) => card.id)));
  if (messages.length === 0) return [];
  let lines: readonly string[] = [];
  try {
    lines = readFileSync(path.join(root, cardLockPath), 'utf8').split('\n');
  } catch {
    // No lock yet: everything is then reported on the first line.
  }
  return messages.map((message) => {
    const id = /'([^']+)'/.exec(message)?.[1] ?? '';
    return { file: cardLockPath, line: Math.max(1, lines.findIndex((line) => line.includes(`"${id}"`)) + 1), message };
  });
}

/** Reads everything, makes the cards, and says all that is wrong. */
export function checkAtlas(root: string): CheckedAtlas {
  const loaded = loadContent(root);
  const cards = generateCards(loaded.dataset);
  // A fact that cannot be read takes its cards with it; they have not vanished for good.
  const lock = loaded.problems.length > 0 ? [] : lockProblems(root, cards);
  const previews = previewProblems(root, previewsOf(loaded.dataset, decksByRegion(loaded.dataset, cards)));
  const drawn = loaded.problems.length > 0 ? [] : previews;
  const problems = [...loaded.problems, ...cardProblems(loaded, cards), ...lock, ...drawn];
  return { loaded, cards, problems: sortProblems(problems) };
}
