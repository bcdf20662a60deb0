import type { StructureId } from '../../core/ids';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact, InnervationFact } from '../fact';
import type { BranchingFact } from '../nerve-fact';

const isBranching = (fact: Fact): fact is BranchingFact => fact.predicate === 'branching';
const isInnervation = (fact: Fact): fact is InnervationFact => fact.predicate === 'innervation';

/** What says of itself that a nerve is its own: muscles by their innervation, nerves by what they are part of. */
function claimants(content: ParsedContent, facts: readonly Fact[]): ReadonlyMap<StructureId, Set<StructureId>> {
  const byNerve = new Map<StructureId, Set<StructureId>>();
  const add = (nerve: StructureId, one: StructureId) => byNerve.set(nerve, (byNerve.get(nerve) ?? new Set()).add(one));
  for (const fact of facts) {
    if (isInnervation(fact)) add(fact.nerve, fact.subject);
    if (fact.predicate === 'branch-of') for (const parent of fact.objects) add(parent, fact.subject);
  }
  for (const structure of content.structures) {
    if (structure.kind === 'nerve' && structure.partOf !== null) add(structure.partOf, structure.id);
  }
  return byNerve;
}

/** Muscles that some text gives to another nerve than the preferred one may be listed there too. */
function acceptedAt(content: ParsedContent, facts: readonly Fact[], nerve: StructureId): ReadonlySet<StructureId> {
  const names = content.structures.find((structure) => structure.id === nerve)?.names;
  const known = new Set([names?.en, ...(names?.synonyms ?? [])].map((name) => name?.toLowerCase()));
  const of = facts
    .filter(isInnervation)
    .filter((fact) => fact.variants.some((one) => known.has(one.value.toLowerCase())));
  return new Set(of.map((fact) => fact.subject));
}

/**
 * A nerve and what it supplies must say the same: every branch of a course claims its nerve, and every muscle and
 * nerve that claims a nerve whose course is written down stands in it. A nerve of several muscles has a course.
 */
export function checkBranching(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  const byNerve = claimants(content, facts);
  const courses = facts.filter(isBranching);
  const kindOf = new Map(content.structures.map((structure) => [structure.id, structure.kind]));
  const muscles = (nerve: StructureId) => [...(byNerve.get(nerve) ?? [])].filter((id) => kindOf.get(id) === 'muscle');
  const told = courses.flatMap((fact): readonly Problem[] => {
    const at = (field: string) => placeOf(content.report.places, `${fact.id}/${field}`);
    const claims = byNerve.get(fact.subject) ?? new Set<StructureId>();
    const given = fact.stretches.flatMap((stretch) => stretch.gives);
    const accepted = acceptedAt(content, facts, fact.subject);
    const unclaimed = fact.stretches.flatMap((stretch, s) =>
      stretch.gives.flatMap((id, index) =>
        claims.has(id) || accepted.has(id)
          ? []
          : [problemAt(at(`stretches/${s}/gives/${index}`), `'${id}' does not name '${fact.subject}' as its nerve`)],
      ),
    );
    const left = [...claims].filter((id) => !given.includes(id));
    return [
      ...unclaimed,
      ...left.map((id) => problemAt(at('stretches'), `'${id}' is of '${fact.subject}' and stands in no stretch of it`)),
    ];
  });
  const written = new Set(courses.map((fact) => fact.subject));
  const untold = content.structures
    .filter((structure) => structure.kind === 'nerve' && !written.has(structure.id) && muscles(structure.id).length > 1)
    .map((structure) =>
      problemAt(
        placeOf(content.report.places, structure.id),
        `nerve '${structure.id}' supplies ${muscles(structure.id).length} muscles (${muscles(structure.id).join(', ')}) and has no 'branching'`,
      ),
    );
  return [...told, ...untold];
}
