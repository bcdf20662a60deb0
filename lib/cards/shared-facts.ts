import type { Fact } from '../anatomy/fact';
import type { FactId } from '../core/ids';
import { factIdOf } from '../core/ids';

/** The fact whose card carries this one: the end of its chain, itself when it shares nobody's, null in a cycle. */
export function carrierOf(fact: Fact, facts: ReadonlyMap<FactId, Fact>): Fact | null {
  const seen = new Set<FactId>();
  let at: Fact | undefined = fact;
  while (at !== undefined && at.sharesCardOf !== null) {
    if (seen.has(at.id)) return null;
    seen.add(at.id);
    at = facts.get(factIdOf(at.subject, at.sharesCardOf));
  }
  return at ?? null;
}
