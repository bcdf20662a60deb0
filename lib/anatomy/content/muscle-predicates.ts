import type { ActionFact, AttachmentFact, InnervationFact, RootsFact, StabilisingFact, SupplyFact } from '../fact';
import { isMovement, type Movement, movements } from '../movement';
import { parseRootRange, type RootLevel } from '../root-level';
import type { Fields } from './fields';
import { type CommonFields, unknownWord } from './parse-common';

export const attachment =
  (predicate: AttachmentFact['predicate']) =>
  (fields: Fields, common: CommonFields): AttachmentFact => ({
    ...common,
    predicate,
    landmarks: fields.ids('landmarks'),
    basic: fields.text('basic'),
    precise: fields.text('precise'),
  });

export const innervation = (fields: Fields, common: CommonFields): InnervationFact => ({
  ...common,
  predicate: 'innervation',
  nerve: fields.id('nerve'),
});

/** A range of root levels; what is none is reported and stands in as nothing. */
export function rootRange(fields: Fields, field: string, text: string): readonly RootLevel[] {
  const range = parseRootRange(text);
  if (range !== null) return range;
  fields.fail(fields.placeOf(field).line, `${field} '${text}' is not a range of root levels such as L4-S1`);
  return [];
}

export function roots(fields: Fields, common: CommonFields): RootsFact {
  const levels = rootRange(fields, 'levels', fields.text('levels'));
  const coreText = fields.optionalText('core');
  const core = coreText === null ? null : rootRange(fields, 'core', coreText);
  const outside = (core ?? []).find((level) => levels.length > 0 && !levels.includes(level));
  if (outside !== undefined) {
    fields.fail(fields.placeOf('core').line, `core level ${outside} is not among the levels of the fact`);
  }
  return { ...common, predicate: 'roots', levels, core };
}

/** A movement by name; an unknown one is reported and stands in as flexion, in a fact that is dropped anyway. */
export function movement(fields: Fields): Movement {
  const word = fields.text('movement');
  if (isMovement(word)) return word;
  if (word !== '') fields.fail(fields.placeOf('movement').line, unknownWord('movement', word, movements));
  return 'flexion';
}

export const action = (fields: Fields, common: CommonFields): ActionFact => ({
  ...common,
  predicate: 'action',
  joint: fields.id('joint'),
  movement: movement(fields),
  role: fields.choice('role', ['prime-mover', 'assistant']),
  condition: fields.optionalText('condition'),
});

export const stabilises = (fields: Fields, common: CommonFields): StabilisingFact => ({
  ...common,
  predicate: 'stabilises',
  target: fields.id('target'),
  plane: fields.optionalChoice('plane', ['coronal', 'sagittal', 'transverse']),
  condition: fields.optionalText('condition'),
  effect: fields.text('effect'),
});

export const arterialSupply = (fields: Fields, common: CommonFields): SupplyFact => ({
  ...common,
  predicate: 'arterial-supply',
  artery: fields.id('artery'),
});
