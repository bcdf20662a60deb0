import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { ActionFact } from '../fact';
import type { Movement } from '../movement';
import { allFactsWith } from './facts-of';

/** Everything that makes a movement at a joint, prime movers first. */
export function actionsByMovement(dataset: Dataset, joint: StructureId, movement: Movement): readonly ActionFact[] {
  const found = allFactsWith(dataset, 'action').filter((fact) => fact.joint === joint && fact.movement === movement);
  const rank = (fact: ActionFact) => (fact.role === 'prime-mover' ? 0 : 1);
  return [...found].sort((a, b) => rank(a) - rank(b));
}
