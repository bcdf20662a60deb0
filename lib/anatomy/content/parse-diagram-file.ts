import type { Diagram, DiagramLayer, Shape, Tissue } from '../diagram';
import { Fields } from './fields';
import { isSlug } from './parse-common';
import type { Report } from './report';
import type { SourceFile, SourceNode } from './source-node';

const tissues: readonly [Tissue, ...Tissue[]] = ['muscle', 'nerve', 'artery', 'vein', 'bone', 'ligament', 'joint'];
const roles = ['body', 'origin', 'insertion', 'line', 'fibre', 'tendon', 'ghost', 'cut'] as const;
const pathData = /^[MmZzLlHhVvCcSsQqTtAa0-9eE+\-., ]+$/;

function numbers(fields: Fields, field: string, node: SourceNode | null, count: number): readonly number[] {
  const items = node?.kind === 'list' ? node.items : [];
  const read = items.flatMap((item) => (item.kind === 'scalar' && typeof item.value === 'number' ? [item.value] : []));
  if (read.length === count && items.length === count) return read;
  fields.fail(node?.line ?? fields.placeOf(field).line, `field '${field}' must be ${count} numbers`);
  return Array.from({ length: count }, () => 0);
}

function box(fields: Fields, field: string): readonly [number, number, number, number] {
  const [x = 0, y = 0, width = 0, height = 0] = numbers(fields, field, fields.node(field), 4);
  return [x, y, width, height];
}

function parseLayer(node: SourceNode, path: string, file: string, report: Report): [DiagramLayer, boolean] {
  const fields = new Fields(node, file, path, report, 'a layer');
  const layer: DiagramLayer = {
    id: fields.text('id'),
    name: fields.text('name'),
    tissue: fields.choice('tissue', tissues),
    on: fields.flag('on', true),
  };
  return [layer, fields.finish()];
}

function parseShape(node: SourceNode, path: string, file: string, report: Report): [Shape, boolean] {
  const fields = new Fields(node, file, path, report, 'a shape');
  const at = fields.node('anchor');
  const [x = 0, y = 0] = at === null ? [] : numbers(fields, 'anchor', at, 2);
  const shape: Shape = {
    id: fields.text('id'),
    structure: fields.optionalId('structure'),
    part: fields.optionalText('part'),
    layer: fields.text('layer'),
    tissue: fields.choice('tissue', tissues),
    role: fields.choice('role', roles),
    d: fields.text('d'),
    anchor: at === null ? null : [x, y],
  };
  if (shape.d !== '' && !pathData.test(shape.d)) fields.fail(fields.placeOf('d').line, "field 'd' is not path data");
  if (shape.id !== '' && !isSlug(shape.id))
    fields.fail(fields.placeOf('id').line, `shape id '${shape.id}' is not a slug`);
  return [shape, fields.finish()];
}

/** content/diagrams/<id>.yaml. The diagram's id is the name of its file. */
export function parseDiagramFile(source: SourceFile, id: string, report: Report): Diagram | null {
  const file = source.path;
  const path = `diagram:${id}`;
  const fields = new Fields(source.root, file, path, report, 'the file');
  const directions = fields.nested('directions');
  if (directions === null) fields.fail(1, "field 'directions' is missing");
  const layers = fields.list('layers').map((node, index) => parseLayer(node, `${path}/layers/${index}`, file, report));
  const shapes = fields.list('shapes').map((node, index) => parseShape(node, `${path}/shapes/${index}`, file, report));
  const diagram: Diagram = {
    id,
    region: fields.id('region'),
    view: fields.text('view'),
    description: fields.text('description'),
    directions: { left: directions?.text('left') ?? '', right: directions?.text('right') ?? '' },
    viewBox: box(fields, 'viewBox'),
    card: box(fields, 'card'),
    layers: layers.map(([layer]) => layer),
    shapes: shapes.map(([shape]) => shape),
  };
  const whole = [...layers, ...shapes].every(([, read]) => read);
  return fields.finish(directions) && whole ? diagram : null;
}
