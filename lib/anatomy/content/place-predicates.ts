import type { DepictionFact, JointFact, MembershipFact, Relation, RelationFact } from '../fact';
import type { Fields } from './fields';
import { movement } from './muscle-predicates';
import type { CommonFields } from './parse-common';

const relations: readonly [Relation, ...Relation[]] = [
  'deep-to',
  'superficial-to',
  'between',
  'above',
  'below',
  'in-front-of',
  'behind',
  'medial-to',
  'lateral-to',
  'crosses',
  'passes-through',
  'contains',
];

export const relation = (fields: Fields, common: CommonFields): RelationFact => ({
  ...common,
  predicate: 'relation',
  relation: fields.choice('relation', relations),
  objects: fields.ids('objects'),
  extent: fields.optionalChoice('extent', ['partly', 'wholly']) ?? 'wholly',
  detail: fields.optionalText('detail'),
});

export const membership =
  (predicate: MembershipFact['predicate']) =>
  (fields: Fields, common: CommonFields): MembershipFact => {
    const inner = fields.nested('movement');
    const meant = inner === null ? null : { joint: inner.id('joint'), movement: movement(inner) };
    if (inner !== null && !inner.finish()) fields.failed = true;
    return { ...common, predicate, objects: fields.ids('objects'), movement: meant };
  };

export const articulation = (fields: Fields, common: CommonFields): JointFact => ({
  ...common,
  predicate: 'articulation',
  jointType: fields.text('jointType'),
  bones: fields.ids('bones'),
  statement: fields.text('statement'),
});

export const depiction = (fields: Fields, common: CommonFields): DepictionFact => ({
  ...common,
  predicate: 'depiction',
  diagram: fields.text('diagram'),
  shows: fields.choice('shows', ['whole', 'origin', 'insertion', 'gait']),
});
