import type { Level } from '../../anatomy/fact-common';
import { byStructure, type Fault, type Rule } from './fault';

const rank: Readonly<Record<Level, number>> = { must: 0, should: 1, nice: 2, extra: 3 };

/**
 * The order of introduction: no two cards share a place, a structure is first named in its picture, and within a
 * structure must comes before should before nice. Numbers in a row cannot run in a circle.
 */
export const introOrder: Rule = (cards) => {
  const seen = new Map<number, string>();
  const shared = cards.flatMap((card): readonly Fault[] => {
    const other = seen.get(card.intro);
    seen.set(card.intro, card.id);
    if (other === undefined) return [];
    return [{ cardId: card.id, rule: 'intro-order', reason: `it has the same place as ${other}` }];
  });
  const order = byStructure(cards).flatMap((own) => {
    const sorted = [...own].sort((a, b) => a.intro - b.intro);
    return sorted.flatMap((card, index): readonly Fault[] => {
      const before = sorted[index - 1];
      if (before === undefined) return [];
      if (rank[before.level] > rank[card.level]) {
        const reason = `it is ${card.level} and comes after ${before.id}, which is ${before.level}`;
        return [{ cardId: card.id, rule: 'intro-order', reason }];
      }
      if (card.template === 'identify' && before.template !== 'identify') {
        return [{ cardId: card.id, rule: 'intro-order', reason: `${before.id} comes before the picture is named` }];
      }
      return [];
    });
  });
  return [...shared, ...order];
};
