import type { Dataset } from '../../anatomy/dataset';
import { factsWith } from '../../anatomy/graph/facts-of';
import type { Structure, StructureKind } from '../../anatomy/structure';
import type { Card } from '../card';
import { byStructure, type Rule } from './fault';

/** Scheduled cards that a structure may have: must, should, nice. */
export interface Cap {
  readonly must: number;
  readonly should: number;
  readonly nice: number;
}

const cap = (must: number, should: number, nice: number): Cap => ({ must, should, nice });
const muscle: Readonly<Record<1 | 2 | 3, Cap>> = { 1: cap(6, 6, 8), 2: cap(4, 2, 0), 3: cap(2, 0, 0) };
const partsDiffer: Cap = cap(0, 3, 3);
const byKind: Partial<Readonly<Record<StructureKind, Cap>>> = {
  nerve: cap(4, 3, 3),
  plexus: cap(4, 3, 3),
  condition: cap(2, 1, 1),
  lesion: cap(2, 1, 1),
};
/** Landmarks, tests and everything else that is met in passing. */
const small: Cap = cap(1, 1, 0);

/** Whether two parts of a structure do different things. */
function differsInAction(structure: Structure, dataset: Dataset): boolean {
  const moves = structure.parts.map((part) =>
    factsWith(dataset, structure.id, 'action')
      .filter((fact) => fact.part === part.id)
      .map((fact) => fact.movement)
      .sort()
      .join(' '),
  );
  return new Set(moves.filter((text) => text !== '')).size > 1;
}

export function capOf(structure: Structure, dataset: Dataset): Cap {
  if (structure.kind !== 'muscle') return byKind[structure.kind] ?? small;
  const base = muscle[structure.tier];
  if (structure.tier !== 1 || !differsInAction(structure, dataset)) return base;
  return cap(base.must + partsDiffer.must, base.should + partsDiffer.should, base.nice + partsDiffer.nice);
}

/** A muscle that yields sixty cards teaches less than one that yields six. */
export const caps: Rule = (cards, dataset) =>
  byStructure(cards).flatMap((own) => {
    const structure = dataset.structures.get(own[0].structure);
    if (structure === undefined) return [];
    const limit = capOf(structure, dataset);
    const over = (level: 'must' | 'should' | 'nice'): readonly Card[] =>
      own.filter((card) => card.level === level).slice(limit[level]);
    return (['must', 'should', 'nice'] as const).flatMap((level) =>
      over(level).map((card) => ({
        cardId: card.id,
        rule: 'caps',
        reason: `${structure.names.en} may have ${limit[level]} cards of level ${level}; this is one too many`,
      })),
    );
  });
