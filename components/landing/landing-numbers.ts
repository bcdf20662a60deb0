import type { Dataset } from '@/lib/anatomy/dataset';
import type { Deck } from '@/lib/cards/card';
import type { StructureId } from '@/lib/core/ids';
import type { QuizPool } from '@/lib/quiz/pool';
import { kindOfLabel } from './kind-of-label';
import { type RecallCurve, recallCurve } from './recall-curve';

/** Every number that the landing page says. All are counted in the content that this build publishes. */
export interface LandingNumbers {
  /** Must-know cards of the structure that the page begins with. */
  readonly cardsOfFirst: number;
  readonly cards: number;
  readonly curve: RecallCurve;
  readonly questions: number;
  /** Kinds of questions, the most frequent first. */
  readonly kinds: readonly { readonly name: string; readonly count: number }[];
  readonly statements: number;
  /** Of those, how many name a text that can be looked up; in percent, rounded down. */
  readonly sourcedPercent: number;
  readonly sources: number;
  readonly structures: number;
}

/** How far the curve is drawn: about a semester. */
const days = 120;
const most = 4;

export function landingNumbers(dataset: Dataset, deck: Deck, pool: QuizPool, first: StructureId): LandingNumbers {
  const facts = [...dataset.facts.values()];
  const own = deck.cards.filter((card) => card.structure === first && card.level === 'must');
  const [shown = deck.cards[0]] = own.filter((card) => card.template === 'nerve');
  if (shown === undefined) throw new Error('a landing page needs a deck with cards');
  return {
    cardsOfFirst: own.length,
    cards: deck.cards.length,
    curve: recallCurve(shown.id, days),
    questions: pool.items.length,
    kinds: kindsOf(pool).slice(0, most),
    statements: facts.length,
    sourcedPercent: Math.floor((100 * facts.filter((fact) => fact.sources.length > 0).length) / facts.length),
    sources: dataset.sources.size,
    structures: dataset.structures.size,
  };
}

function kindsOf(pool: QuizPool): LandingNumbers['kinds'] {
  const counts = new Map<string, number>();
  for (const item of pool.items) {
    const name = kindOfLabel(item.label);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count);
}
