import type { Card } from '../../lib/cards/card';
import { type CardId, cardId, factIdOf, structureId } from '../../lib/core/ids';

export const muscleCard = (name: string): CardId => cardId(`a:${name}.nerve.recall`);

/** A card of a muscle's nerve, with what a queue looks at. */
export function studyCard(name: string, intro: number, over: Partial<Card> = {}): Card {
  const structure = structureId(name);
  return {
    id: muscleCard(name),
    structure,
    factIds: [factIdOf(structure, 'nerve')],
    template: 'recall',
    level: 'must',
    intro,
    label: 'Gluteal region, nerve',
    prompt: `Nerve of ${name}`,
    answer: 'Superior gluteal nerve',
    accept: [],
    why: '',
    variants: null,
    sources: [],
    picture: null,
    siblings: [],
    ...over,
  };
}
