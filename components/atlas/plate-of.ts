import type { Dataset } from '@/lib/anatomy/dataset';
import type { Diagram, Shape } from '@/lib/anatomy/diagram';
import { allFactsWith, factsWith } from '@/lib/anatomy/graph/facts-of';
import { nervesOf } from '@/lib/anatomy/graph/nerves-of';
import { displayName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import type { PlateLabel } from '../plate/place-labels';
import { sentenceCase } from '../ui/sentence-case';

/** The plate of a structure's page: which diagram, which layers are on at first, which names stand beside it. */
export interface StructurePlate {
  readonly diagram: Diagram;
  readonly layers: readonly string[];
  readonly labels: readonly PlateLabel[];
}

const isDrawn = (shape: Shape): boolean => shape.role === 'body' || shape.role === 'cut' || shape.role === 'line';
/** A layer that many structures share (landmarks, painted attachments) is not switched on for one of them. */
const shared = 3;

/** The first diagram that draws the structure, or null when none does. */
export function plateOf(dataset: Dataset, structure: Structure): StructurePlate | null {
  const ofGait = gaitPictures(dataset);
  for (const diagram of dataset.diagrams.values()) {
    const own = diagram.shapes.filter((shape) => shape.structure === structure.id && isDrawn(shape));
    if (own.length === 0 || ofGait.has(diagram.id)) continue;
    const nerves = nervesOf(dataset, structure.id);
    const supply = diagram.shapes.filter((shape) => shape.structure !== null && nerves.includes(shape.structure));
    const layers = diagram.layers
      .filter((layer) => layer.on || isOwn(diagram, layer.id, own) || isOwn(diagram, layer.id, supply))
      .map(({ id }) => id);
    return { diagram, layers, labels: labelsOf(dataset, diagram, structure) };
  }
  return null;
}

/** Pictures of people standing or walking: they show what happens, not where things are. */
export const gaitPictures = (dataset: Dataset): ReadonlySet<string> =>
  new Set(
    allFactsWith(dataset, 'depiction')
      .filter((fact) => fact.shows === 'gait')
      .map((fact) => fact.diagram),
  );

/** Whether a layer belongs to the structure: it holds it, little else, and not merely its cut stumps. */
function isOwn(diagram: Diagram, layer: string, own: readonly Shape[]): boolean {
  const inLayer = diagram.shapes.filter((shape) => shape.layer === layer && shape.structure !== null);
  const structures = new Set(inLayer.map((shape) => shape.structure));
  const isWhole = own.some((shape) => shape.role === 'body');
  return own.some((shape) => shape.layer === layer && (shape.role !== 'cut' || !isWhole)) && structures.size <= shared;
}

/** One name for each thing that a switch shows, and for the structure itself; other bones are left to their own pages. */
function labelsOf(dataset: Dataset, diagram: Diagram, structure: Structure): readonly PlateLabel[] {
  const insertion = new Set(factsWith(dataset, structure.id, 'insertion').flatMap((fact) => fact.landmarks.slice(-1)));
  const layerNumber = new Map(diagram.layers.map((layer, index) => [layer.id, index]));
  const named = new Set<string>();
  return diagram.shapes.flatMap((shape): readonly PlateLabel[] => {
    const drawn = shape.structure === null ? undefined : dataset.structures.get(shape.structure);
    const isNamedBone =
      drawn !== undefined && shape.tissue === 'bone' && (drawn === structure || insertion.has(drawn.id));
    const once = `${shape.structure} ${shape.layer}`;
    if (shape.anchor === null || drawn === undefined || !isDrawn(shape) || named.has(once)) return [];
    if (shape.tissue === 'bone' && !isNamedBone) return [];
    named.add(once);
    const cut = shape.role === 'cut' ? ', cut' : '';
    const label = {
      anchor: shape.anchor,
      text: `${sentenceCase(displayName(drawn))}${cut}`,
      latin: `${sentenceCase(displayName(drawn, 'la'))}${cut}`,
    };
    // A bone that is named has no switch of its own, so its name stays.
    return [isNamedBone ? label : { ...label, layer: layerNumber.get(shape.layer) ?? 0 }];
  });
}
