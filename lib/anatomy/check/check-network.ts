import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Fact } from '../fact';
import { strandsInto } from '../graph/strands';
import type { NetworkFact } from '../nerve-fact';

function faults(fact: NetworkFact, facts: readonly Fact[]): readonly (readonly [string, string])[] {
  const columnOf = new Map(fact.nodes.map((node) => [node.id, fact.columns.indexOf(node.column)]));
  const edges = fact.edges.flatMap((edge, index): readonly (readonly [string, string])[] => {
    const from = columnOf.get(edge.from);
    const to = columnOf.get(edge.to);
    if (from === undefined) return [[`edges/${index}/from`, `node '${edge.from}' does not exist`]];
    if (to === undefined) return [[`edges/${index}/to`, `node '${edge.to}' does not exist`]];
    if (to <= from) return [[`edges/${index}/to`, `'${edge.to}' does not lie beyond '${edge.from}'`]];
    const entered = strandsInto(fact, edge.from);
    const missing = [...edge.roots, ...edge.optional].filter((root) => !entered.all.includes(root));
    return missing.map((root) => [`edges/${index}`, `${root} leaves '${edge.from}' and never entered it`] as const);
  });
  const nerves = fact.nodes.flatMap((node): readonly (readonly [string, string])[] => {
    const roots = facts.find(
      (other) => other.predicate === 'roots' && other.subject === node.structure && other.part === null,
    );
    if (roots?.predicate !== 'roots') return [];
    const { firm, all } = strandsInto(fact, node.id);
    const strange = firm.filter((level) => !roots.levels.includes(level));
    const absent = (roots.core ?? []).filter((level) => !all.includes(level));
    return [
      ...strange.map((level) => ['nodes', `${level} reaches '${node.id}' here and is not among its roots`] as const),
      ...absent.map((level) => ['nodes', `${level} is a root of '${node.id}' and does not reach it here`] as const),
    ];
  });
  return [...edges, ...nerves];
}

/** A plexus whose fibres appear from nowhere, run backwards, or disagree with the roots of its nerves. */
export function checkNetwork(content: ParsedContent, facts: readonly Fact[]): readonly Problem[] {
  return facts.flatMap((fact): readonly Problem[] =>
    fact.predicate !== 'network'
      ? []
      : faults(fact, facts).map(([field, message]) =>
          problemAt(placeOf(content.report.places, `${fact.id}/${field}`), message),
        ),
  );
}
