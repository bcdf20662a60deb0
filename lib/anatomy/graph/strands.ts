import type { NetworkFact } from '../nerve-fact';
import type { RootLevel } from '../root-level';

export interface Strands {
  /** Fibres that everybody has. */
  readonly firm: readonly RootLevel[];
  /** Those and the inconstant ones. */
  readonly all: readonly RootLevel[];
}

/** The fibres that reach a node of a plexus; a root brings its own level, which is its label. */
export function strandsInto(network: NetworkFact, node: string): Strands {
  const own = network.nodes.find((candidate) => candidate.id === node);
  if (own !== undefined && own.column === network.columns[0]) return { firm: [own.label], all: [own.label] };
  const into = network.edges.filter((edge) => edge.to === node);
  const firm = [...new Set(into.flatMap((edge) => edge.roots))];
  return { firm, all: [...new Set([...firm, ...into.flatMap((edge) => edge.optional)])] };
}
