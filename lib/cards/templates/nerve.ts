import type { InnervationFact } from '../../anatomy/fact';
import { acceptedValues, askable, type Draft, nonEmpty, type Template, type TemplateContext } from '../template';
import { asked, capitalised, listed, numberWord, whichKind } from '../wording';

/** All nerves of one part (or of the whole) are one question, which says how many they are. */
function draft(context: TemplateContext, group: readonly [InnervationFact, ...InnervationFact[]]): readonly Draft[] {
  const nerves = group.flatMap((fact) => context.dataset.structures.get(fact.nerve) ?? []);
  if (nerves.length !== group.length || nerves.length > 3) return [];
  const of = asked(context.structure, group[0].part).phrase;
  const plexus = nerves.some((nerve) => nerve.kind === 'plexus');
  const what = nerves.length === 1 ? whichKind(nerves) : `${numberWord(nerves.length)} nerves`;
  const prompt = `Which ${what} ${nerves.length === 1 ? 'supplies' : 'supply'} ${of}${plexus ? ' directly' : ''}?`;
  const answer = capitalised(listed(nerves.map((nerve) => nerve.names.en)));
  return [{ facts: group, kind: 'nerve', prompt, answer, accept: group.flatMap(acceptedValues) }];
}

export const nerve: Template = {
  id: 'nerve',
  level: 'must',
  order: 2,
  make: (context) => {
    const facts = askable(context, 'innervation');
    const parts = [...new Set(facts.map((fact) => fact.part))];
    return parts.flatMap((part) => {
      const group = nonEmpty(facts.filter((fact) => fact.part === part));
      return group === null ? [] : draft(context, group);
    });
  },
};
