import type { MembershipFact } from '../../anatomy/fact';
import { moving } from '../moving';
import { askable, type Draft, type Template, type TemplateContext } from '../template';
import { type Asked, asked, capitalised, listed, namesListed, whichKind } from '../wording';
import { withoutWordsOf } from '../words';

function drafts(
  context: TemplateContext,
  facts: readonly MembershipFact[],
  kind: string,
  word: (which: string, asked: Asked, one: boolean, act: ((doer: Asked['it']) => string) | null) => string,
): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { dataset, structure } = context;
    const objects = fact.objects.flatMap((id) => dataset.structures.get(id) ?? []);
    const joint = fact.movement === null ? undefined : dataset.structures.get(fact.movement.joint);
    if (objects.length !== fact.objects.length || objects.length > 3) return [];
    const movement = fact.movement?.movement;
    const act =
      movement === undefined || joint === undefined ? null : (doer: Asked['it']) => moving(movement, joint, doer);
    const prompt = word(whichKind(objects), asked(structure, fact.part), objects.length === 1, act);
    const names = objects.map((object) => object.names.en);
    const answer = capitalised(namesListed(names.map((name) => withoutWordsOf(prompt, name))));
    const full = listed(names);
    return [{ facts: [fact], kind, prompt, answer, accept: capitalised(full) === answer ? [] : [full] }];
  });
}

export const synergists: Template = {
  id: 'synergists',
  level: 'nice',
  order: 24,
  make: (context) =>
    drafts(context, askable(context, 'synergist'), 'partners', (which, { phrase }, one, act) =>
      act === null
        ? `Which ${which} ${one ? 'works' : 'work'} together with ${phrase}?`
        : `Which ${which} mainly ${one ? 'helps' : 'help'} ${phrase} ${act('they')}?`,
    ),
};

export const antagonists: Template = {
  id: 'antagonists',
  level: 'nice',
  order: 25,
  make: (context) =>
    drafts(context, askable(context, 'antagonist'), 'opponents', (which, { phrase, it }, one, act) =>
      act === null
        ? `Which ${which} ${one ? 'works' : 'work'} against ${phrase}?`
        : `Which ${which} mainly ${one ? 'opposes' : 'oppose'} ${phrase} when ${it} ${act(it)}?`,
    ),
};
