import type { StructureId } from '../../core/ids';
import type { Dataset } from '../dataset';
import type { NetworkFact } from '../nerve-fact';
import type { RootLevel } from '../root-level';
import { factsWith } from './facts-of';
import { type Loss, lossFrom } from './loss';
import { nerveTree } from './nerve-loss';

type Strand = `${number} ${RootLevel}`;

/**
 * The strands (edge, root) that a cut kills. Column by column: a strand dies when its edge comes out of a cut node, or
 * when every strand of its root that entered its node had died before.
 */
export function deadStrands(
  network: NetworkFact,
  node: string | null,
  roots: readonly RootLevel[] | null,
): ReadonlySet<Strand> {
  const column = new Map(network.nodes.map((each) => [each.id, network.columns.indexOf(each.column)]));
  const label = new Map(network.nodes.map((each) => [each.id, each.label]));
  const order = network.edges
    .map((edge, index) => ({ edge, index }))
    .sort((a, b) => (column.get(a.edge.from) ?? 0) - (column.get(b.edge.from) ?? 0));
  const dead = new Set<Strand>();
  for (const { edge, index } of order) {
    for (const root of [...edge.roots, ...edge.optional]) {
      const into = network.edges.flatMap((other, at): readonly Strand[] =>
        other.to === edge.from && [...other.roots, ...other.optional].includes(root) ? [`${at} ${root}`] : [],
      );
      const atRoot = roots !== null && column.get(edge.from) === 0 && roots.includes(label.get(edge.from) ?? '');
      const starved = into.length > 0 && into.every((strand) => dead.has(strand));
      if (atRoot || starved || (edge.from === node && (roots === null || roots.includes(root)))) {
        dead.add(`${index} ${root}`);
      }
    }
  }
  return dead;
}

/** The roots that still reach each nerve of a plexus, and those that no longer do. */
export function rootsLeft(
  network: NetworkFact,
  node: string | null,
  roots: readonly RootLevel[] | null,
): ReadonlyMap<StructureId, { readonly left: readonly RootLevel[]; readonly lost: readonly RootLevel[] }> {
  const dead = deadStrands(network, node, roots);
  return new Map(
    network.nodes.flatMap((each) => {
      if (each.structure === null) return [];
      const into = network.edges.flatMap((edge, index) =>
        edge.to === each.id ? edge.roots.map((root) => ({ root, dies: dead.has(`${index} ${root}`) })) : [],
      );
      const left = [...new Set(into.filter((strand) => !strand.dies).map((strand) => strand.root))];
      const lost = [...new Set(into.map((strand) => strand.root))].filter((root) => !left.includes(root));
      return [[each.structure, { left, lost }] as const];
    }),
  );
}

/**
 * What is lost when a plexus is cut at a node, or some of its roots are torn. A muscle is lost when all of its root
 * levels are lost at its nerve and weak when some are; without levels of its own it goes by those of its nerve.
 * Skin is numb where all roots of its nerve are lost.
 */
export function lossInPlexus(
  dataset: Dataset,
  plexus: StructureId,
  node: string | null,
  roots: readonly RootLevel[] | null = null,
): Loss {
  const [network] = factsWith(dataset, plexus, 'network');
  if (network === undefined) return { muscles: [], movements: [], skin: [] };
  const reach = new Map<StructureId, { readonly left: readonly RootLevel[]; readonly lost: readonly RootLevel[] }>();
  for (const [nerve, found] of rootsLeft(network, node, roots)) {
    for (const id of nerveTree(dataset, nerve)) if (!reach.has(id)) reach.set(id, found);
  }
  return lossFrom(
    dataset,
    (fact) => {
      const at = reach.get(fact.nerve);
      if (at === undefined || at.lost.length === 0) return 'spared';
      const own = factsWith(dataset, fact.subject, 'roots').find(
        (each) => each.part === fact.part || each.part === null,
      );
      const levels = own?.levels ?? [...at.left, ...at.lost];
      const gone = levels.filter((level) => at.lost.includes(level));
      if (gone.length === 0) return 'spared';
      // Of torn roots those that a muscle also has elsewhere live on: C4 still reaches the rhomboids without C5.
      const allGone = gone.length === levels.length || (roots === null && at.left.length === 0);
      return allGone ? 'lost' : 'weak';
    },
    (nerve) => {
      const at = reach.get(nerve);
      return at !== undefined && at.lost.length > 0 && at.left.length === 0;
    },
  );
}
