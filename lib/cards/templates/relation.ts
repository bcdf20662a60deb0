import type { Relation, RelationFact } from '../../anatomy/fact';
import { askable, type Draft, type Template, type TemplateContext } from '../template';
import { type Asked, asked, capitalised, isPlural, listed, namesListed, whichKind } from '../wording';
import { withoutWordsOf } from '../words';

/** How a relation is asked: "Which muscle does ... lie above?" */
const verbs: Readonly<Record<Exclude<Relation, 'deep-to' | 'superficial-to'>, string>> = {
  between: 'lie between',
  above: 'lie above',
  below: 'lie below',
  'in-front-of': 'lie in front of',
  behind: 'lie behind',
  'medial-to': 'lie medial to',
  'lateral-to': 'lie lateral to',
  crosses: 'cross',
  'passes-through': 'pass through',
  contains: 'contain',
};

/** What the relation is about: the structure, a part of it, or the stretch that the fact names ("its tendon"). */
function subjectOf({ structure }: TemplateContext, fact: RelationFact): Pick<Asked, 'phrase' | 'does'> {
  const own = asked(structure, fact.part);
  // What covers something covers a stretch of the other: there "its" is not the subject's.
  const stretch = fact.relation === 'superficial-to' ? undefined : fact.detail?.match(/^its ([^,]+)/)?.[1];
  if (stretch === undefined) return own;
  return { phrase: `the ${stretch} of ${own.phrase}`, does: isPlural(stretch) ? 'do' : 'does' };
}

function promptOf(context: TemplateContext, fact: RelationFact, which: string): string {
  const { phrase, does } = subjectOf(context, fact);
  const one = fact.objects.length === 1;
  if (fact.relation === 'superficial-to') return `Which ${which} ${one ? 'lies' : 'lie'} directly deep to ${phrase}?`;
  if (fact.relation === 'deep-to') {
    const covers = one ? 'covers' : 'cover';
    const partly = fact.extent === 'partly' && fact.detail?.startsWith('its ') !== true;
    return `Which ${which} ${partly ? 'partly ' : ''}${covers} ${phrase}?`;
  }
  return `Which ${which} ${does} ${phrase} ${verbs[fact.relation]}?`;
}

/** Neighbours: what lies deep, what covers, what is crossed. */
export const relation: Template = {
  id: 'relation',
  level: 'should',
  order: 13,
  make: (context) =>
    askable(context, 'relation').flatMap((fact): readonly Draft[] => {
      const objects = fact.objects.flatMap((id) => context.dataset.structures.get(id) ?? []);
      if (objects.length !== fact.objects.length || objects.length > 3) return [];
      const prompt = promptOf(context, fact, whichKind(objects));
      const names = objects.map((object) => object.names.en);
      const answer = capitalised(namesListed(names.map((name) => withoutWordsOf(prompt, name))));
      const full = listed(names);
      return [
        {
          facts: [fact],
          kind: 'relations',
          prompt,
          answer,
          accept: capitalised(full) === answer ? [] : [full],
        },
      ];
    }),
};
