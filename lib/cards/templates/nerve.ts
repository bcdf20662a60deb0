import type { InnervationFact } from '../../anatomy/fact';
import { acceptedValues, askable, type Draft, nonEmpty, type Template, type TemplateContext } from '../template';
import { asked, capitalised, isPlural, namesListed, numberWord, whichKind } from '../wording';

/** All nerves of one part (or of the whole) are one question, which says how many they are. */
function draft(context: TemplateContext, group: readonly [InnervationFact, ...InnervationFact[]]): readonly Draft[] {
  const nerves = group.flatMap((fact) => context.dataset.structures.get(fact.nerve) ?? []);
  if (nerves.length !== group.length || nerves.length > 3) return [];
  const of = asked(context.structure, group[0].part).phrase;
  const many = nerves.length > 1 || nerves.some((nerve) => isPlural(nerve.names.en));
  const count = nerves.length > 1 ? `${numberWord(nerves.length)} ` : '';
  const what = many ? `${count}nerves` : whichKind(nerves);
  const prompt = `Which ${what} ${many ? 'supply' : 'supplies'} ${of}?`;
  const answer = capitalised(namesListed(nerves.map((nerve) => nerve.names.en)));
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
