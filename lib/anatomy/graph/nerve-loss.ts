import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { StructureKind } from '../structure';
import { factsWith } from './facts-of';

/** The nerves that are dead beyond a cut: the nerve itself and all that branches off from a stretch on. */
export interface DeadNerves {
  /** Nerves that are lost with everything they supply. */
  readonly whole: ReadonlySet<StructureId>;
  /** Of the nerve that is cut in its course: the muscles whose twigs leave beyond the cut. */
  readonly twigs: ReadonlySet<StructureId>;
  /** The nerve that is cut in its course, of which the part before the cut lives on; null when it is cut at its root. */
  readonly cut: StructureId | null;
}

/** A plexus that is part of a nerve is a network of its branches. */
const carriers: ReadonlySet<StructureKind> = new Set(['nerve', 'plexus']);

const isNerve = (dataset: Dataset, id: StructureId): boolean => {
  const kind = dataset.structures.get(id)?.kind;
  return kind !== undefined && carriers.has(kind);
};

/** A nerve and everything that branches off from it, directly or not: by their courses, and by what says it is part. */
export function nerveTree(dataset: Dataset, nerve: StructureId): ReadonlySet<StructureId> {
  const found = new Set<StructureId>();
  const waiting = [nerve];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    const own = next;
    const given = factsWith(dataset, own, 'branching').flatMap((fact) => fact.stretches.flatMap((each) => each.gives));
    const parts = [...dataset.structures.values()].filter((structure) => structure.partOf === own);
    waiting.push(...given.filter((id) => isNerve(dataset, id)));
    waiting.push(...parts.filter((structure) => carriers.has(structure.kind)).map((structure) => structure.id));
  }
  return found;
}

/**
 * What a cut kills: only what lies beyond it. `at` is the first stretch that is cut off; null cuts the nerve where it
 * begins. A stretch that the nerve does not have cuts nothing off but the end of its course.
 */
export function deadBeyond(dataset: Dataset, nerve: StructureId, at: string | null): DeadNerves {
  if (at === null) return { whole: nerveTree(dataset, nerve), twigs: new Set(), cut: null };
  const stretches = factsWith(dataset, nerve, 'branching').flatMap((fact) => fact.stretches);
  const first = stretches.findIndex((stretch) => stretch.id === at);
  const given = first < 0 ? [] : stretches.slice(first).flatMap((stretch) => stretch.gives);
  const nerves = given.filter((id) => isNerve(dataset, id));
  return {
    whole: new Set(nerves.flatMap((id) => [...nerveTree(dataset, id)])),
    twigs: new Set(given.filter((id) => !isNerve(dataset, id))),
    cut: nerve,
  };
}
