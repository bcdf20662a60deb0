import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import { factsWith } from './facts-of';
import { structureNamed } from './structure-named';

/**
 * The nerves that supply a structure, or one part of it; `undefined` asks for all parts.
 * Values that texts merely accept are left out: see `acceptedNervesOf`.
 */
export function nervesOf(dataset: Dataset, subject: StructureId, part?: string | null): readonly StructureId[] {
  const facts = factsWith(dataset, subject, 'innervation').filter((fact) => part === undefined || fact.part === part);
  return [...new Set(facts.map((fact) => fact.nerve))];
}

/** The nerves that some text gives and an answer may therefore name, besides the preferred ones. */
export function acceptedNervesOf(dataset: Dataset, subject: StructureId): readonly StructureId[] {
  const accepted = factsWith(dataset, subject, 'innervation').flatMap((fact) =>
    fact.variants.filter((variant) => variant.status === 'accepted').map((variant) => variant.value),
  );
  return accepted.flatMap((value) => structureNamed(dataset, value)?.id ?? []);
}
