import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';

/** Claimed associations are never introduced by themselves: level extra, not scheduled. */
export function checkCertainty(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  return facts.flatMap((fact): readonly Problem[] => {
    const at = (field: string) => placeOf(content.report.places, `${fact.id}/${field}`);
    if (fact.certainty === 'claimed') {
      const level = fact.level === 'extra' ? [] : [problemAt(at('level'), "a claimed fact must have 'level: extra'")];
      const own = fact.scheduled && fact.sharesCardOf === null;
      return own ? [...level, problemAt(at('scheduled'), "a claimed fact must have 'scheduled: false'")] : level;
    }
    if (fact.certainty === 'varies' && fact.variants.length === 0) {
      return [problemAt(at('certainty'), 'a fact that varies must list its variants')];
    }
    return [];
  });
}
