import type { Level } from '../anatomy/fact-common';
import type { Card } from '../cards/card';
import type { CardId, FactId } from '../core/ids';
import type { Instant, StudyDay } from '../core/time';
import type { Memory } from '../scheduling/memory';
import type { Weights } from '../scheduling/policy';
import { type BuryRules, buryAll } from './bury-rules';
import { intersperse } from './intersperse';
import type { MainEntry, Queue } from './queue';
import { byIntroduction, type Rank, ranked } from './rank';
import { answersPerNewCard } from './remaining';
import { longestDue, type ReviewOrder, reviewRank } from './review-order';
import { type Siblings, siblingsOf } from './siblings';
import { type Candidate, type Known, sortStanding } from './sort-standing';

export interface StudyMaterial {
  readonly cards: readonly Card[];
  /** Of these cards and of their siblings in other decks. */
  readonly memories: ReadonlyMap<CardId, Memory>;
  readonly today: StudyDay;
  /** The first instant of the next study day. */
  readonly dayEnds: Instant;
  readonly weights: Weights;
  readonly newCardsPerDay: number;
  /** New cards answered for the first time today, in all decks that share the limit. */
  readonly introducedToday: number;
  /**
   * How many answers the person's minutes still hold today. Due cards are never held back; new ones come in only as far
   * as there is room beside them. Without it minutes limit nothing.
   */
  readonly answersLeft?: number;
  /** New cards up to this level are introduced. Cards that were met before are reviewed whatever their level. */
  readonly level: Exclude<Level, 'extra'>;
  /** Facts missed in a quiz today: their cards go to the front of today's due or new cards. */
  readonly missedFacts?: ReadonlySet<FactId>;
  /** By default the best remembered first. */
  readonly reviewOrder?: ReviewOrder;
  /** By default the authored order; `random` is another one every day. */
  readonly newOrder?: 'authored' | 'random';
  /** By default all siblings. */
  readonly bury?: BuryRules;
  /** Puts due and new cards on one scale, as an exam's plan does. Without it: `reviewOrder` and `newOrder`. */
  readonly rank?: Rank;
  /** Where it was made already: `siblingsOf(cards)`. */
  readonly siblings?: Siblings;
}

const levels: readonly Level[] = ['must', 'should', 'nice'];

/**
 * Today's queue. Gathered in the order intraday learning, interday learning, review, new, so that of two siblings the
 * more urgent one stays; the other waits for the next study day, as do the siblings of every card answered today.
 * Cards on their learning steps of today are never held back. New cards are spread evenly through the reviews.
 */
export function buildQueue(material: StudyMaterial): Queue {
  const { cards, memories, today, dayEnds, missedFacts, rank } = material;
  const bury = material.bury ?? buryAll;
  const siblings = material.siblings ?? siblingsOf(cards);
  const introducible = new Set(levels.slice(0, levels.indexOf(material.level) + 1));
  const standing = sortStanding(cards, memories, today, dayEnds);
  const fresh = standing.fresh.filter(({ card }) => introducible.has(card.level));
  const missed = (card: Card) => missedFacts !== undefined && card.factIds.some((fact) => missedFacts.has(fact));

  const seen = new Set<CardId>(standing.learning.map(({ card }) => card.id));
  const rests = (id: CardId) => {
    for (const sibling of siblings.get(id) ?? [])
      if (seen.has(sibling) || memories.get(sibling)?.lastDay === today) return true;
    return false;
  };
  const due = standing.learning.length + standing.interday.length + standing.review.length;
  const spare = Math.floor(((material.answersLeft ?? Number.POSITIVE_INFINITY) - due) / answersPerNewCard);
  let room = Math.max(0, Math.min(material.newCardsPerDay - material.introducedToday, spare));
  const admit = (candidates: readonly Candidate[], kind: (candidate: Candidate) => MainEntry['kind']): MainEntry[] => {
    const entries: MainEntry[] = [];
    for (const candidate of candidates) {
      const { id: cardId } = candidate.card;
      const entry = { cardId, kind: kind(candidate) };
      if ((entry.kind === 'new' && room <= 0) || (bury[entry.kind] && rests(cardId))) continue;
      if (entry.kind === 'new') room -= 1;
      seen.add(cardId);
      entries.push(entry);
    }
    return entries;
  };

  const interday = admit(ranked<Known>(standing.interday, longestDue, today, missed), () => 'interday');
  const standingKind = ({ memory }: Candidate) => (memory === null ? 'new' : 'review');
  let rest: MainEntry[];
  if (rank === undefined) {
    const order = reviewRank(material.reviewOrder ?? 'recall', today, material.weights);
    const newOrder: Rank = material.newOrder === 'random' ? () => 0 : byIntroduction;
    const reviews = admit(ranked(standing.review, order, today, missed), standingKind);
    rest = intersperse(reviews, admit(ranked(fresh, newOrder, today, missed), standingKind));
  } else rest = admit(ranked<Candidate>([...standing.review, ...fresh], rank, today, missed), standingKind);
  return {
    today,
    dayEnds,
    bury,
    learning: standing.learning.map(({ card, at }) => ({ cardId: card.id, at })),
    main: [...interday, ...rest],
    pinned: null,
    last: null,
  };
}
