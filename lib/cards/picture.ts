import type { Dataset } from '../anatomy/dataset';
import type { Shape } from '../anatomy/diagram';
import { factsWith } from '../anatomy/graph/facts-of';
import type { StructureId } from '../core/ids';
import type { CardPicture } from './card';

/** A diagram with some of its shapes lit: the layers that are on anyway, and those that hold what is lit. */
export function litPicture(dataset: Dataset, diagramId: string, lights: (shape: Shape) => boolean): CardPicture | null {
  const diagram = dataset.diagrams.get(diagramId);
  if (diagram === undefined) return null;
  const lit = diagram.shapes.filter(lights);
  if (lit.length === 0) return null;
  const needed = new Set(lit.map((shape) => shape.layer));
  const layers = diagram.layers.filter((layer) => layer.on || needed.has(layer.id)).map((layer) => layer.id);
  return { diagram: diagramId, lit: lit.map((shape) => shape.id), layers };
}

/** What is drawn of the thing itself; a ghost only hints at it. */
const flesh: readonly Shape['role'][] = ['body', 'fibre', 'tendon'];
const isFlesh = (shape: Shape): boolean => flesh.includes(shape.role);

/** The whole structure lit, in a diagram that shows it; its cut ends only where it is not drawn whole. */
export function wholePicture(dataset: Dataset, diagramId: string, structure: StructureId): CardPicture | null {
  const own = (shape: Shape) => shape.structure === structure;
  return (
    litPicture(dataset, diagramId, (shape) => own(shape) && isFlesh(shape)) ??
    litPicture(dataset, diagramId, (shape) => own(shape) && (shape.role === 'cut' || shape.role === 'line'))
  );
}

/** One part lit, in the first diagram that draws the part by itself. */
export function partPicture(dataset: Dataset, structure: StructureId, part: string): CardPicture | null {
  for (const fact of factsWith(dataset, structure, 'depiction')) {
    if (fact.shows !== 'whole') continue;
    const ofPart = (shape: Shape) => shape.structure === structure && shape.part === part && isFlesh(shape);
    const picture = litPicture(dataset, fact.diagram, ofPart);
    if (picture !== null) return picture;
  }
  return null;
}
