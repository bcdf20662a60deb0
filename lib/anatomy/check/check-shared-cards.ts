import type { FactId } from '../../core/ids';
import { factIdOf, isFactId } from '../../core/ids';
import { hint } from '../content/nearest';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';

/** Follows sharesCardOf to the fact that has the card; a text says why there is none, null that it is not known. */
function carrier(fact: Fact, byId: ReadonlyMap<FactId, Fact>): Fact | string | null {
  const seen = new Set<FactId>([fact.id]);
  let at = fact;
  while (at.sharesCardOf !== null) {
    const id = `${at.subject}.${at.sharesCardOf}`;
    const next = isFactId(id) ? byId.get(factIdOf(at.subject, at.sharesCardOf)) : undefined;
    // Not there, or not readable: either is reported where it stands.
    if (next === undefined) return null;
    if (seen.has(next.id)) return `sharesCardOf runs in a circle: ${[...seen, next.id].join(' -> ')}`;
    seen.add(next.id);
    at = next;
  }
  return at;
}

/** sharesCardOf must lead to another fact of the same structure that has a card of its own. */
export function checkSharedCards(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  return facts.flatMap((fact): readonly Problem[] => {
    const key = fact.sharesCardOf;
    if (key === null) return [];
    const at = placeOf(content.report.places, `${fact.id}/sharesCardOf`);
    if (key === fact.key) return [problemAt(at, `fact '${key}' shares its own card`)];
    const keys = content.declared.get(fact.subject)?.factKeys ?? new Set<string>();
    if (!keys.has(key)) return [problemAt(at, `'${fact.subject}' has no fact '${key}'${hint(key, keys)}`)];
    const found = carrier(fact, byId);
    if (typeof found === 'string') return [problemAt(at, found)];
    if (found !== null && !found.scheduled)
      return [problemAt(at, `fact '${found.key}' is not scheduled and has no card to share`)];
    return [];
  });
}
