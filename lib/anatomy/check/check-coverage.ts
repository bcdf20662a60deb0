import type { StructureId } from '../../core/ids';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact, Predicate } from '../fact';
import type { Structure } from '../structure';

const limbs = /^(?:lower|upper)-limb$/;

/** The region chain, to tell limb muscles from those of the trunk. */
function isLimb(structure: Structure, byId: ReadonlyMap<StructureId, Structure>): boolean {
  let at = structure.region;
  for (let steps = 0; at !== null && steps < 20; steps += 1) {
    if (limbs.test(at)) return true;
    at = byId.get(at)?.partOf ?? null;
  }
  return false;
}

/** Cranial nerves have no spinal roots to give. */
function isCranial(facts: readonly Fact[], byId: ReadonlyMap<StructureId, Structure>): boolean {
  return facts.some((fact) => {
    let at = fact.predicate === 'innervation' ? byId.get(fact.nerve) : undefined;
    for (let steps = 0; at !== undefined && steps < 20; steps += 1) {
      if (/\([IVX]+\d?\)/.test(at.names.en)) return true;
      at = at.partOf === null ? undefined : byId.get(at.partOf);
    }
    return false;
  });
}

/** The least that must be known of a muscle before it counts as covered; each missing thing in an author's words. */
export function missingFields(
  structure: Structure,
  facts: readonly Fact[],
  byId: ReadonlyMap<StructureId, Structure>,
): readonly string[] {
  if (structure.kind !== 'muscle' || structure.tier === 3) return [];
  const has = (...predicates: readonly Predicate[]) => facts.some((fact) => predicates.includes(fact.predicate));
  const missing: string[] = [];
  if (!has('origin')) missing.push('an origin');
  if (!has('insertion')) missing.push('an insertion');
  if (!has('innervation')) missing.push('an innervation');
  if (!has('roots') && !isCranial(facts, byId)) missing.push('roots');
  if (!has('action', 'effect')) missing.push('an action with its joint and movement, or an effect');
  if (facts.every((fact) => fact.sources.length === 0)) missing.push('a source');
  if (isLimb(structure, byId)) {
    if (!has('arterial-supply')) missing.push('an arterial supply');
    if (!has('clinical', 'clinical-test', 'sign')) missing.push('a clinical or palpation fact');
  }
  return missing;
}

export function checkCoverage(content: ParsedContent): readonly Problem[] {
  const byId = new Map(content.structures.map((structure) => [structure.id, structure]));
  return content.structures.flatMap((structure) => {
    const facts = content.facts.filter((fact) => fact.subject === structure.id);
    // What could not be read is reported by itself and is not missing as well.
    const unread = (content.declared.get(structure.id)?.factKeys.size ?? 0) > facts.length;
    const missing = unread ? [] : missingFields(structure, facts, byId);
    if (missing.length === 0) return [];
    const at = placeOf(content.report.places, structure.id);
    return [problemAt(at, `muscle '${structure.id}' of tier ${structure.tier} lacks ${missing.join(', ')}`)];
  });
}
