import type { Dataset } from '@/lib/anatomy/dataset';
import { allFactsWith } from '@/lib/anatomy/graph/facts-of';
import type { Loss } from '@/lib/anatomy/graph/loss';
import { deadStrands, lossInPlexus } from '@/lib/anatomy/graph/loss-in-plexus';
import { lossOfNerve } from '@/lib/anatomy/graph/loss-of-nerve';
import { movementName } from '@/lib/anatomy/movement';
import { displayName } from '@/lib/anatomy/names';
import type { NetworkFact, NetworkNode } from '@/lib/anatomy/nerve-fact';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { sentenceCase } from '../../ui/sentence-case';
import { nodeName } from '../sheet/lesion';

/** A structure as the map names it; lists hold its number, so that a page carries each name once. */
export interface MapName {
  readonly id: string;
  readonly en: string;
  readonly la: string | null;
}

export interface MapMuscle {
  readonly name: number;
  /** "clavicular head", where it is not the whole muscle. */
  readonly part: string | null;
}

/** What a cut at one place of the map takes away. */
export interface PlexusCut {
  readonly node: string;
  readonly title: string;
  readonly column: string;
  /** Strands that no longer carry anything: number of the edge, and root. */
  readonly dead: readonly string[];
  readonly injuries: readonly number[];
  readonly lost: readonly MapMuscle[];
  readonly weak: readonly MapMuscle[];
  /** Movements that nothing makes any more. */
  readonly movements: readonly { readonly movement: string; readonly joints: readonly number[] }[];
  readonly skin: readonly string[];
}

export interface PlexusCuts {
  readonly names: readonly MapName[];
  readonly cuts: readonly PlexusCut[];
}

/** Every cut that the map offers, worked out while the page is built. */
export function plexusCuts(dataset: Dataset, plexus: StructureId, network: NetworkFact): PlexusCuts {
  const names: MapName[] = [];
  const numbers = new Map<StructureId, number>();
  const numberOf = (id: StructureId): readonly number[] => {
    const structure = dataset.structures.get(id);
    if (structure === undefined) return [];
    const number = numbers.get(id) ?? names.push(nameOf(structure)) - 1;
    numbers.set(id, number);
    return [number];
  };
  const lesions = allFactsWith(dataset, 'lesion');
  const cuts = network.nodes.map((node): PlexusCut => {
    const branch = node.column === network.columns[network.columns.length - 1];
    const loss = lossAt(dataset, plexus, node, branch);
    const at = branch
      ? lesions.filter((fact) => fact.of === node.structure && fact.at === null)
      : lesions.filter((fact) => fact.of === plexus && isAt(fact.at, fact.roots, node, network));
    const muscles = (degree: 'lost' | 'weak') =>
      loss.muscles
        .filter((each) => each.degree === degree)
        .flatMap((each) =>
          numberOf(each.muscle).map((name) => ({ name, part: partsOf(dataset, each.muscle, each.parts) })),
        );
    return {
      node: node.id,
      title: titleOf(dataset, network, node),
      column: node.column,
      dead: branch ? strandsInto(network, node.id) : [...deadStrands(network, node.id, null)],
      injuries: at.flatMap((fact) => numberOf(fact.subject)),
      lost: muscles('lost'),
      weak: muscles('weak'),
      movements: lostMovements(loss).map(({ movement, joints }) => ({ movement, joints: joints.flatMap(numberOf) })),
      skin: [...new Set(loss.skin.map((fact) => sentenceCase(fact.area)))],
    };
  });
  return { names, cuts };
}

const isAt = (at: string | null, roots: readonly string[] | null, node: NetworkNode, network: NetworkFact): boolean =>
  at === node.id ||
  (at === null && roots?.length === 1 && roots[0] === node.label && node.column === network.columns[0]);

const lossAt = (dataset: Dataset, plexus: StructureId, node: NetworkNode, branch: boolean): Loss =>
  branch && node.structure !== null ? lossOfNerve(dataset, node.structure) : lossInPlexus(dataset, plexus, node.id);

function titleOf(dataset: Dataset, network: NetworkFact, node: NetworkNode): string {
  const structure = node.structure === null ? undefined : dataset.structures.get(node.structure);
  return sentenceCase(structure?.names.en ?? nodeName(network, node.id));
}

function nameOf(structure: Structure): MapName {
  const en = displayName(structure);
  const la = structure.names.la === null ? null : displayName(structure, 'la');
  return { id: structure.id, en, la: la === en ? null : la };
}

function partsOf(dataset: Dataset, muscle: StructureId, parts: readonly string[] | null): string | null {
  if (parts === null) return null;
  const own = dataset.structures.get(muscle)?.parts ?? [];
  return own
    .filter((part) => parts.includes(part.id))
    .map((part) => part.name)
    .join(', ');
}

const strandsInto = (network: NetworkFact, node: string): readonly string[] =>
  network.edges.flatMap((edge, index) =>
    edge.to === node ? [...edge.roots, ...edge.optional].map((root) => `${index} ${root}`) : [],
  );

function lostMovements(loss: Loss): readonly { readonly movement: string; readonly joints: readonly StructureId[] }[] {
  const lost = loss.movements.filter((each) => each.degree === 'lost');
  return [...new Set(lost.map((each) => each.movement))].map((movement) => ({
    movement: sentenceCase(movementName(movement)),
    joints: lost.filter((each) => each.movement === movement).map((each) => each.joint),
  }));
}
