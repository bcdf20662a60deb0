import type { Dataset } from '@/lib/anatomy/dataset';
import { actionsByMovement } from '@/lib/anatomy/graph/actions-by-movement';
import { allFactsWith } from '@/lib/anatomy/graph/facts-of';
import { movementName } from '@/lib/anatomy/movement';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { sentenceCase } from '../../ui/sentence-case';
import { computed } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

/** The muscles that move a joint, by movement: prime movers first, those that help below them in quiet. */
export function movedByLines(dataset: Dataset, structure: Structure): readonly Line[] {
  const facts = allFactsWith(dataset, 'action').filter((fact) => fact.joint === structure.id);
  return [...new Set(facts.map((fact) => fact.movement))].map((movement): Line => {
    const actions = actionsByMovement(dataset, structure.id, movement);
    const prime = unique(actions.filter((fact) => fact.role === 'prime-mover').map((fact) => fact.subject));
    const helping = unique(actions.map((fact) => fact.subject)).filter((id) => !prime.includes(id));
    const said = (ids: readonly StructureId[], before: readonly string[] = []) =>
      ids.length === 0 ? [] : [computed([...before, ...list(known(dataset, ids), before.length === 0)])];
    return {
      label: sentenceCase(movementName(movement)),
      sayings: said(prime.length > 0 ? prime : helping),
      quiet: prime.length > 0 ? said(helping, ['Helped by ']) : [],
    };
  });
}

const unique = (ids: readonly StructureId[]): readonly StructureId[] => [...new Set(ids)];
