import type {
  ExerciseFact,
  LinkFact,
  MisconceptionFact,
  SideLogic,
  SignFact,
  StatementFact,
  VignetteFact,
} from '../fact';
import type { Fields } from './fields';
import type { CommonFields } from './parse-common';

const sides = ['ipsilateral', 'contralateral'] as const;

function side(fields: Fields): SideLogic | null {
  const inner = fields.nested('side');
  if (inner === null) return null;
  const logic: SideLogic = {
    weak: inner.id('weak'),
    stance: inner.choice('stance', sides),
    effectSide: inner.choice('effectSide', sides),
    effect: inner.text('effect'),
  };
  if (!inner.finish()) fields.failed = true;
  return logic;
}

export const sign =
  (predicate: SignFact['predicate']) =>
  (fields: Fields, common: CommonFields): SignFact => ({
    ...common,
    predicate,
    object: fields.id('object'),
    side: side(fields),
    statement: fields.text('statement'),
  });

export const associatedWith = (fields: Fields, common: CommonFields): LinkFact => ({
  ...common,
  predicate: 'associated-with',
  object: fields.id('object'),
  statement: fields.text('statement'),
});

export const trainedBy = (fields: Fields, common: CommonFields): ExerciseFact => ({
  ...common,
  predicate: 'trained-by',
  exercise: fields.id('exercise'),
  stage: fields.choice('stage', ['start', 'then', 'later']),
});

export const misconception = (fields: Fields, common: CommonFields): MisconceptionFact => ({
  ...common,
  predicate: 'misconception',
  claim: fields.text('claim'),
  truth: fields.text('truth'),
});

export const vignette = (fields: Fields, common: CommonFields): VignetteFact => ({
  ...common,
  predicate: 'vignette',
  story: fields.text('story'),
  question: fields.text('question'),
  answer: fields.text('answer'),
});

function ask(fields: Fields): StatementFact['ask'] {
  const inner = fields.nested('ask');
  if (inner === null) return null;
  const question = { prompt: inner.text('prompt'), answer: inner.text('answer') };
  if (!inner.finish()) fields.failed = true;
  return question;
}

export const statement =
  (predicate: StatementFact['predicate']) =>
  (fields: Fields, common: CommonFields): StatementFact => ({
    ...common,
    predicate,
    statement: fields.text('statement'),
    about: fields.optionalIds('about'),
    ask: ask(fields),
  });
