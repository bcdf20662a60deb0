import { hint } from '../content/nearest';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';

/** A lesion at a place that its nerve or plexus does not have. */
export function checkLesions(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  return facts.flatMap((fact): readonly Problem[] => {
    if (fact.predicate !== 'lesion' || fact.at === null) return [];
    const own = facts.filter((other) => other.subject === fact.of);
    const places = own.flatMap((other) =>
      other.predicate === 'branching'
        ? other.stretches.map((stretch) => stretch.id)
        : other.predicate === 'network'
          ? other.nodes.map((node) => node.id)
          : [],
    );
    if (places.includes(fact.at)) return [];
    const message = `'${fact.of}' has no stretch or node '${fact.at}'${hint(fact.at, places)}`;
    return [problemAt(placeOf(content.report.places, `${fact.id}/at`), message)];
  });
}
