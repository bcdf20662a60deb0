import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact, Predicate } from '@/lib/anatomy/fact';
import { factsOf } from '@/lib/anatomy/graph/facts-of';
import type { Structure } from '@/lib/anatomy/structure';
import type { Citations } from './citations';
import { known } from './known';
import { type Line, mergeLines, type Saying } from './line';
import { linked } from './linked';

const labels: Partial<Readonly<Record<Predicate, string>>> = {
  location: 'Place',
  form: 'Form',
  course: 'Course',
  articulation: 'Type',
  mechanism: 'How',
  gait: 'Gait',
  'kinetic-chain': 'Leg as a chain',
  sign: 'Sign',
  'clinical-test': 'Test',
  clinical: 'Practice',
  vignette: 'Case',
  misconception: 'Not so',
  'associated-with': 'Linked',
  'training-principle': 'Training',
  'study-method': 'Study',
};

/** Says in other words what another fact says, or says what nobody has shown. */
const isFolded = (fact: Fact): boolean => fact.sharesCardOf !== null || fact.certainty === 'claimed';

/**
 * Whole sentences about a structure, by kind, in authored order. Claims without proof come under one label, last.
 * @param folded the sentences that a page folds away, or those that it shows at once
 */
export function statementLines(
  dataset: Dataset,
  structure: Structure,
  cite: Citations,
  predicates: readonly Predicate[],
  folded: boolean,
): readonly Line[] {
  const facts = factsOf(dataset, structure.id).filter(
    (fact) => predicates.includes(fact.predicate) && isFolded(fact) === folded,
  );
  const shown = [
    ...facts.filter((fact) => fact.certainty !== 'claimed'),
    ...facts.filter((fact) => fact.certainty === 'claimed'),
  ];
  return mergeLines(
    shown.flatMap((fact): readonly Line[] => {
      const saying = sentence(dataset, fact, cite);
      const label = fact.certainty === 'claimed' ? 'Claimed' : labels[fact.predicate];
      return saying === null || label === undefined ? [] : [{ label, sayings: [saying], quiet: [] }];
    }),
  );
}

function sentence(dataset: Dataset, fact: Fact, cite: Citations): Saying | null {
  switch (fact.predicate) {
    case 'sign':
    case 'clinical-test':
    case 'associated-with':
      return cite.say(named(dataset, fact.statement, [fact.object]), fact);
    case 'articulation':
      return cite.say(linked(fact.statement, known(dataset, fact.bones)), fact);
    case 'misconception':
      return cite.say([`"${fact.claim}" ${fact.truth}`], fact);
    case 'vignette':
      return cite.say([`${fact.story} ${fact.question} ${fact.answer}.`], fact);
    default:
      if (!('statement' in fact)) return null;
      return cite.say(linked(fact.statement, known(dataset, 'about' in fact ? fact.about : [])), fact);
  }
}

/** The sentence, with the structure after it where the sentence does not name it. */
function named(dataset: Dataset, statement: string, ids: Parameters<typeof known>[1]) {
  const structures = known(dataset, ids);
  const segments = linked(statement, structures);
  if (segments.some((segment) => typeof segment !== 'string')) return segments;
  return [statement, ...structures.flatMap((structure) => [' ', { structure, capital: true }, '.'])];
}
