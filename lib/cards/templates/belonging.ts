import type { MembershipFact } from '../../anatomy/fact';
import { askable, type Draft, type Template, type TemplateContext } from '../template';
import { asked, capitalised, namesListed, whichKind } from '../wording';

function drafts(
  context: TemplateContext,
  facts: readonly MembershipFact[],
  word: (which: string, phrase: string, does: string) => string,
): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const objects = fact.objects.flatMap((id) => context.dataset.structures.get(id) ?? []);
    if (objects.length !== fact.objects.length || objects.length > 3) return [];
    const { phrase, does } = asked(context.structure, fact.part);
    const answer = capitalised(namesListed(objects.map((object) => object.names.en)));
    return [{ facts: [fact], kind: 'belongs to', prompt: word(whichKind(objects), phrase, does), answer }];
  });
}

/** What a nerve or vessel comes from. */
export const branchOf: Template = {
  id: 'branch-of',
  level: 'must',
  order: 3,
  make: (context) =>
    drafts(
      context,
      askable(context, 'branch-of'),
      (which, phrase, does) => `Which ${which} ${does} ${phrase} come from?`,
    ),
};

/** The group that something belongs to. */
export const memberOf: Template = {
  id: 'member-of',
  level: 'nice',
  order: 23,
  make: (context) =>
    drafts(
      context,
      askable(context, 'member-of'),
      (which, phrase, does) => `Which ${which} ${does} ${phrase} belong to?`,
    ),
};
