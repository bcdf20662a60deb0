import type { Dataset } from '../../anatomy/dataset';
import type { Fact } from '../../anatomy/fact';
import type { Structure } from '../../anatomy/structure';
import type { StructureId } from '../../core/ids';
import { mentionedIn } from '../distractors/mentions';
import type { StructureExpectation } from '../grade/verdict';

interface Lenience {
  readonly facts?: readonly Fact[];
  readonly alsoRight?: readonly StructureId[];
  readonly tooBroad?: readonly StructureId[];
  readonly phrases?: readonly string[];
}

/** What counts when a structure is asked for: its names, and whatever accepted variants of the facts name or word. */
export function structureExpectation(
  dataset: Dataset,
  structure: Structure,
  lenience: Lenience = {},
): StructureExpectation {
  const accepted = (lenience.facts ?? []).flatMap((fact) =>
    fact.variants.filter((variant) => variant.status === 'accepted' || variant.status === 'superseded'),
  );
  const sameKind = accepted
    .flatMap((variant) => mentionedIn(dataset, variant.value))
    .filter((id) => dataset.structures.get(id)?.kind === structure.kind);
  const alsoRight = new Set([...(lenience.alsoRight ?? []), ...sameKind]);
  alsoRight.delete(structure.id);
  return {
    kind: 'structure',
    id: structure.id,
    alsoRight: [...alsoRight],
    tooBroad: [...(lenience.tooBroad ?? [])].filter((id) => !alsoRight.has(id)),
    phrases: [...(lenience.phrases ?? []), ...accepted.map((variant) => variant.value)],
  };
}
