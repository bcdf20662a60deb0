import type { StructureId } from '../../core/ids';
import { hint } from '../content/nearest';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';
import type { StructureKind } from '../structure';
import { referencesOf } from './references-of';

const article = (word: string): string => (/^[aeiou]/.test(word) ? `an ${word}` : `a ${word}`);

/** What is wrong with a reference, or null. The hint is the nearest id of a kind that would do. */
function fault(
  content: ParsedContent,
  what: string,
  id: StructureId,
  kinds: readonly StructureKind[] | null,
): string | null {
  const found = content.declared.get(id);
  const fits = (kind: StructureKind) => kinds === null || kinds.includes(kind);
  if (found !== undefined && fits(found.kind)) return null;
  const valid = [...content.declared.values()].filter((entry) => fits(entry.kind)).map((entry) => entry.id);
  if (found === undefined) return `${what} '${id}' does not exist${hint(id, valid)}`;
  return `${what} '${id}' is ${article(found.kind)}; it must be ${article((kinds ?? []).join(' or '))}${hint(id, valid)}`;
}

function factFaults(content: ParsedContent, fact: Fact): readonly Problem[] {
  const at = (field: string) => placeOf(content.report.places, `${fact.id}/${field}`);
  const problems = referencesOf(fact).flatMap((reference) => {
    const message = fault(content, reference.what, reference.id, reference.kinds);
    return message === null ? [] : [problemAt(at(reference.field), message)];
  });
  if (fact.predicate === 'depiction' && !content.declaredDiagrams.has(fact.diagram)) {
    const message = `diagram '${fact.diagram}' does not exist${hint(fact.diagram, content.declaredDiagrams)}`;
    problems.push(problemAt(at('diagram'), message));
  }
  return problems;
}

/** Ids that lead nowhere, or to the wrong kind of thing. Answers the facts that can stand. */
export function checkReferences(content: ParsedContent): {
  readonly facts: readonly Fact[];
  readonly problems: readonly Problem[];
} {
  const problems: Problem[] = [];
  const at = (path: string) => placeOf(content.report.places, path);
  for (const structure of content.structures) {
    const region = structure.region === null ? null : fault(content, 'region', structure.region, ['region']);
    if (region !== null) problems.push(problemAt(at(`${structure.id}/region`), region));
    const whole = structure.partOf === null ? null : fault(content, 'structure', structure.partOf, null);
    if (whole !== null) problems.push(problemAt(at(`${structure.id}/partOf`), whole));
  }
  const facts = content.facts.filter((fact) => {
    const own = factFaults(content, fact);
    problems.push(...own);
    return own.length === 0;
  });
  return { facts, problems };
}
