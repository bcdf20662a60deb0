import type { Dataset } from '../../anatomy/dataset';
import { isMovement, movementName } from '../../anatomy/movement';
import { parseRootRange } from '../../anatomy/root-level';
import { wordsOf } from '../../cards/words';
import type { ChoiceItem, Distractor, QuizItem } from '../item';

/** A rule over one item of a dataset: what is wrong, or null. */
export type ItemRule = (item: QuizItem, dataset: Dataset) => string | null;

const choices = (item: QuizItem): readonly Distractor[] => (item.form === 'choose' ? item.pool : []);
const values = (item: ChoiceItem): readonly string[] => [item.keyValue, ...item.pool.map(({ value }) => value)];

/** R3: all options are things of one class. */
export const oneClass: ItemRule = (item, dataset) => {
  if (item.form === 'type') return null;
  if (item.optionClass === 'roots')
    return values(item).every((value) => parseRootRange(value) !== null) ? null : 'R3: not all options are root ranges';
  if (item.optionClass === 'movement')
    return values(item).every(isMovement) ? null : 'R3: not all options are movements';
  const kinds = values(item).map(
    (value) => [...dataset.structures.values()].find(({ id }) => id === value)?.kind ?? 'words',
  );
  return new Set(kinds).size === 1 ? null : 'R3: options of different kinds';
};

/** R11: the stem is a question by itself, to be answered with the options covered. */
export const openStem: ItemRule = ({ stem }) =>
  /\?$/u.test(stem) && !/\b(?:of (?:these|the following)|below\?|which one of)\b/iu.test(stem)
    ? null
    : 'R11: the stem cannot be answered without the options';

/** R13: enough distractors to choose from, each with its explanation. */
export const explained: ItemRule = (item) => {
  if (item.form === 'type') return null;
  if (item.pool.length < 2) return 'R13: fewer than two distractors';
  return choices(item).every(({ explanation }) => /^[A-Z].*\.$/u.test(explanation))
    ? null
    : 'R13: a distractor without its explanation';
};

/** R18: an action stands by its own name, never told apart by an attachment glued to it. */
export const plainActions: ItemRule = (item) => {
  if (item.form === 'type' || item.optionClass !== 'movement') return null;
  const texts = [item.key, ...item.pool.map(({ text }) => text)];
  const named = values(item).map((value) => (isMovement(value) ? movementName(value) : value));
  return texts.every((text, index) => text.toLowerCase() === named[index]) && new Set(texts).size === texts.length
    ? null
    : 'R18: an action told apart by something else';
};

/** R19: the facts it tests exist, and their sources go with it. */
export const traceable: ItemRule = (item, dataset) => {
  const facts = item.factIds.flatMap((id) => dataset.facts.get(id) ?? []);
  if (facts.length === 0 || facts.length < item.factIds.length) return 'R19: tests a fact that does not exist';
  const sources = new Set(facts.flatMap((fact) => fact.sources));
  return item.sources.length === sources.size && item.sources.every((id) => sources.has(id))
    ? null
    : 'R19: not the sources of its facts';
};

/** R20: what is lit is drawn among visible neighbours, and neither ids nor description nor label say the answer. */
export const silentPicture: ItemRule = (item, dataset) => {
  if (item.picture === null) return null;
  const { diagram: id, lit, layers } = item.picture;
  const diagram = dataset.diagrams.get(id);
  const shapes = diagram?.shapes.filter((shape) => layers.includes(shape.layer)) ?? [];
  if (diagram === undefined || lit.length === 0 || !lit.every((one) => shapes.some((shape) => shape.id === one)))
    return 'R20: what is lit is not drawn';
  const litStructures = new Set(shapes.filter((shape) => lit.includes(shape.id)).map((shape) => shape.structure));
  const others = new Set(
    shapes.map((shape) => shape.structure).filter((one) => one !== null && !litStructures.has(one)),
  );
  if (others.size < 2) return 'R20: no neighbours to tell it from';
  const telling = wordsOf(item.key).filter((word) => word.length >= 4);
  const exposed = wordsOf([...lit, diagram.description, item.label].join(' '));
  const told = telling.find((word) => exposed.some((other) => word === other) && item.kind === 'identify');
  return told === undefined ? null : `R20: "${told}" stands in the page`;
};

export const itemRules: readonly ItemRule[] = [oneClass, openStem, explained, plainActions, traceable, silentPicture];

export const itemFaults = (item: QuizItem, dataset: Dataset): readonly string[] =>
  itemRules.flatMap((rule) => rule(item, dataset) ?? []);
