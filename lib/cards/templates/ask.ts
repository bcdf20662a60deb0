import { type StatementFact, statementPredicates } from '../../anatomy/fact';
import { askable, type Template } from '../template';

const kinds: Readonly<Record<StatementFact['predicate'], string>> = {
  location: 'place',
  form: 'form',
  mechanism: 'mechanism',
  gait: 'gait',
  'kinetic-chain': 'kinetic chain',
  clinical: 'clinical',
  'training-principle': 'training',
  'study-method': 'study',
  course: 'course',
};

const orders: Partial<Readonly<Record<StatementFact['predicate'], number>>> = {
  mechanism: 18,
  course: 22,
  clinical: 23,
  'kinetic-chain': 26,
};

/** Statements bring their own question and answer. One template per predicate, so that each has its place. */
export const asks: readonly Template[] = statementPredicates.map((predicate) => ({
  id: 'ask',
  level: 'nice',
  order: orders[predicate] ?? 22,
  make: (context) =>
    askable(context, predicate).flatMap((fact) =>
      fact.ask === null
        ? []
        : [{ facts: [fact], kind: kinds[fact.predicate], prompt: fact.ask.prompt, answer: fact.ask.answer }],
    ),
}));
