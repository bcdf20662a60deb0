import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { ActionFact, InnervationFact } from '../fact';
import type { Movement } from '../movement';
import type { SkinFact } from '../nerve-fact';
import { allFactsWith, factsWith } from './facts-of';

/** A muscle, or the part of it, that has lost its nerve. */
export interface LostMuscle {
  readonly muscle: StructureId;
  /** The parts that are lost; null when it is the whole muscle. */
  readonly parts: readonly string[] | null;
  /** Weak: another nerve, another part, or some of its roots still reach it. */
  readonly degree: 'lost' | 'weak';
}

export interface LostMovement {
  readonly joint: StructureId;
  readonly movement: Movement;
  /** Lost: nothing that is left makes it. Weak: a prime mover is lost, or weak. */
  readonly degree: 'lost' | 'weak';
}

export interface Loss {
  readonly muscles: readonly LostMuscle[];
  readonly movements: readonly LostMovement[];
  /** Skin without feeling, by the nerve that supplied it. */
  readonly skin: readonly SkinFact[];
}

/** What becomes of each way in which a muscle is supplied. */
export type Fate = (fact: InnervationFact) => 'lost' | 'weak' | 'spared';

function lostMuscle(muscle: StructureId, facts: readonly InnervationFact[], fate: Fate): LostMuscle | null {
  const hit = facts.filter((fact) => fate(fact) !== 'spared');
  if (hit.length === 0) return null;
  const all = facts.every((fact) => fate(fact) === 'lost');
  const parts = hit.map((fact) => fact.part);
  const some = all || parts.includes(null) ? null : parts.flatMap((part) => part ?? []);
  const whole = facts.filter((fact) => some === null || (fact.part !== null && some.includes(fact.part)));
  return { muscle, parts: some, degree: whole.every((fact) => fate(fact) === 'lost') ? 'lost' : 'weak' };
}

/** Whether what makes this movement is gone: the whole muscle, or the very part that makes it. */
function fateOfAction(action: ActionFact, lost: ReadonlyMap<StructureId, LostMuscle>): 'lost' | 'weak' | 'spared' {
  const own = lost.get(action.subject);
  if (own === undefined) return 'spared';
  if (own.parts === null) return own.degree;
  if (action.part === null) return 'weak';
  return own.parts.includes(action.part) ? own.degree : 'spared';
}

function lostMovements(dataset: Dataset, lost: ReadonlyMap<StructureId, LostMuscle>): readonly LostMovement[] {
  const byMovement = new Map<string, ActionFact[]>();
  for (const fact of allFactsWith(dataset, 'action')) {
    const key = `${fact.joint} ${fact.movement}`;
    byMovement.set(key, [...(byMovement.get(key) ?? []), fact]);
  }
  return [...byMovement.values()].flatMap((facts): readonly LostMovement[] => {
    const [first] = facts;
    if (first === undefined) return [];
    const { joint, movement } = first;
    if (facts.every((fact) => fateOfAction(fact, lost) === 'lost')) return [{ joint, movement, degree: 'lost' }];
    const primes = facts.filter((fact) => fact.role === 'prime-mover');
    const hit = primes.some((fact) => fateOfAction(fact, lost) !== 'spared');
    return hit ? [{ joint, movement, degree: 'weak' }] : [];
  });
}

/** The loss that follows when each supply of each muscle meets its fate, and these nerves no longer feel. */
export function lossFrom(dataset: Dataset, fate: Fate, numb: (nerve: StructureId) => boolean): Loss {
  const muscles = [...dataset.structures.values()].flatMap((structure): readonly LostMuscle[] => {
    if (structure.kind !== 'muscle') return [];
    const found = lostMuscle(structure.id, factsWith(dataset, structure.id, 'innervation'), fate);
    return found === null ? [] : [found];
  });
  const lost = new Map(muscles.map((one) => [one.muscle, one]));
  return {
    muscles,
    movements: lostMovements(dataset, lost),
    skin: allFactsWith(dataset, 'skin').filter((fact) => numb(fact.subject)),
  };
}
