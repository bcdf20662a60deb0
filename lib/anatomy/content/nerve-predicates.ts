import type { EffectFact } from '../fact';
import type { BranchingFact, LesionFact, NetworkEdge, NetworkFact, ReflexFact, SkinFact } from '../nerve-fact';
import { isRootLevel, type RootLevel } from '../root-level';
import type { Fields } from './fields';
import { rootRange } from './muscle-predicates';
import type { CommonFields } from './parse-common';

export const effect = (fields: Fields, common: CommonFields): EffectFact => ({
  ...common,
  predicate: 'effect',
  target: fields.optionalId('target'),
  condition: fields.optionalText('condition'),
  effect: fields.text('effect'),
});

export const skin = (fields: Fields, common: CommonFields): SkinFact => ({
  ...common,
  predicate: 'skin',
  area: fields.text('area'),
  autonomous: fields.optionalText('autonomous'),
});

/** Each map of a list, read by one function; a map that could not be read fails the fact. */
function each<Item>(fields: Fields, field: string, read: (inner: Fields) => Item): readonly Item[] {
  return fields.items(field).map((inner) => {
    const item = read(inner);
    if (!inner.finish()) fields.failed = true;
    return item;
  });
}

/** Names that must differ from one another within a fact. */
function distinctIds(fields: Fields, field: string, ids: readonly string[]): void {
  const twice = ids.find((id, index) => id !== '' && ids.indexOf(id) !== index);
  if (twice !== undefined) fields.fail(fields.placeOf(field).line, `'${twice}' is given twice in '${field}'`);
}

export function branching(fields: Fields, common: CommonFields): BranchingFact {
  const stretches = each(fields, 'stretches', (inner) => ({
    id: inner.text('id'),
    name: inner.text('name'),
    gives: inner.optionalIds('gives'),
  }));
  if (stretches.length === 0) fields.fail(fields.placeOf('stretches').line, "field 'stretches' is empty");
  distinctIds(
    fields,
    'stretches',
    stretches.map((stretch) => stretch.id),
  );
  return { ...common, predicate: 'branching', stretches };
}

function rootList(fields: Fields, field: string): readonly RootLevel[] {
  return fields.texts(field).filter((level) => {
    if (isRootLevel(level)) return true;
    fields.fail(fields.placeOf(field).line, `${field} '${level}' is not a root level such as L5`);
    return false;
  });
}

const readEdge = (inner: Fields): NetworkEdge => ({
  from: inner.text('from'),
  to: inner.text('to'),
  roots: rootList(inner, 'roots'),
  optional: rootList(inner, 'optional'),
  plane: inner.optionalChoice('plane', ['anterior', 'posterior']),
  name: inner.optionalText('name'),
});

export function network(fields: Fields, common: CommonFields): NetworkFact {
  const columns = fields.texts('columns');
  const nodes = each(fields, 'nodes', (inner) => ({
    id: inner.text('id'),
    label: inner.text('label'),
    column: inner.choice('column', [columns[0] ?? '', ...columns.slice(1)]),
    structure: inner.optionalId('structure'),
  }));
  distinctIds(
    fields,
    'nodes',
    nodes.map((node) => node.id),
  );
  return { ...common, predicate: 'network', columns, nodes, edges: each(fields, 'edges', readEdge) };
}

export function lesion(fields: Fields, common: CommonFields): LesionFact {
  const levels = fields.optionalText('roots');
  return {
    ...common,
    predicate: 'lesion',
    of: fields.id('of'),
    at: fields.optionalText('at'),
    roots: levels === null ? null : rootRange(fields, 'roots', levels),
    cause: fields.text('cause'),
  };
}

export const reflex = (fields: Fields, common: CommonFields): ReflexFact => ({
  ...common,
  predicate: 'reflex',
  levels: rootRange(fields, 'levels', fields.text('levels')),
  muscle: fields.id('muscle'),
  statement: fields.text('statement'),
});
