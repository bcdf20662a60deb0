import { hint } from '../content/nearest';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';

/** Parts that the structure does not have, and sources that nobody listed. Answers the facts that can stand. */
export function checkPartsAndSources(
  content: ParsedContent,
  facts: readonly Fact[],
): { readonly facts: readonly Fact[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const sources = content.sources.map((source) => source.id);
  const known = new Set(sources);
  const parts = new Map(content.structures.map((structure) => [structure.id, structure.parts.map((part) => part.id)]));
  const at = (path: string) => placeOf(content.report.places, path);
  const kept = facts.filter((fact) => {
    const own = parts.get(fact.subject) ?? [];
    const lost = fact.part !== null && !own.includes(fact.part);
    if (lost && fact.part !== null) {
      const what = `part '${fact.part}' is not a part of '${fact.subject}'`;
      problems.push(problemAt(at(`${fact.id}/part`), `${what}${hint(fact.part, own)}`));
    }
    const cited = [
      ...fact.sources.map((id, index) => [id, `${fact.id}/sources/${index}`] as const),
      ...fact.variants.flatMap((variant, v) =>
        variant.sources.map((id, index) => [id, `${fact.id}/variants/${v}/sources/${index}`] as const),
      ),
    ];
    for (const [id, path] of cited) {
      if (!known.has(id)) problems.push(problemAt(at(path), `source '${id}' does not exist${hint(id, sources)}`));
    }
    return !lost;
  });
  return { facts: kept, problems };
}
