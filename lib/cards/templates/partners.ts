import type { MembershipFact } from '../../anatomy/fact';
import type { Movement } from '../../anatomy/movement';
import { jointName } from '../../anatomy/names';
import { askable, type Draft, type Template, type TemplateContext } from '../template';
import { asked, capitalised, listed, namesListed, whichKind } from '../wording';
import { withoutWordsOf } from '../words';

/** A movement as something that is done to a joint: base form, then with "-ing". */
const doing: Readonly<Record<Movement, (joint: string) => readonly [string, string]>> = {
  flexion: (joint) => [`flex the ${joint}`, `flexing the ${joint}`],
  extension: (joint) => [`extend the ${joint}`, `extending the ${joint}`],
  abduction: (joint) => [`abduct the ${joint}`, `abducting the ${joint}`],
  adduction: (joint) => [`adduct the ${joint}`, `adducting the ${joint}`],
  'medial-rotation': (joint) => [`rotate the ${joint} medially`, `rotating the ${joint} medially`],
  'lateral-rotation': (joint) => [`rotate the ${joint} laterally`, `rotating the ${joint} laterally`],
  'lateral-flexion': (joint) => [`bend the ${joint} sideways`, `bending the ${joint} sideways`],
  'anterior-tilt': () => ['tilt the pelvis forwards', 'tilting the pelvis forwards'],
  'posterior-tilt': () => ['tilt the pelvis backwards', 'tilting the pelvis backwards'],
};

function drafts(
  context: TemplateContext,
  facts: readonly MembershipFact[],
  kind: string,
  word: (which: string, of: string, one: boolean, act: readonly [string, string] | null) => string,
): readonly Draft[] {
  return facts.flatMap((fact): readonly Draft[] => {
    const { dataset, structure } = context;
    const objects = fact.objects.flatMap((id) => dataset.structures.get(id) ?? []);
    const joint = fact.movement === null ? undefined : dataset.structures.get(fact.movement.joint);
    if (objects.length !== fact.objects.length || objects.length > 3) return [];
    const act = fact.movement === null || joint === undefined ? null : doing[fact.movement.movement](jointName(joint));
    const prompt = word(whichKind(objects), asked(structure, fact.part).phrase, objects.length === 1, act);
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
    drafts(context, askable(context, 'synergist'), 'partners', (which, of, one, act) =>
      act === null
        ? `Which ${which} ${one ? 'works' : 'work'} together with ${of}?`
        : `Which ${which} mainly ${one ? 'helps' : 'help'} ${of} ${act[0]}?`,
    ),
};

export const antagonists: Template = {
  id: 'antagonists',
  level: 'nice',
  order: 25,
  make: (context) =>
    drafts(context, askable(context, 'antagonist'), 'opponents', (which, of, one, act) =>
      act === null
        ? `Which ${which} ${one ? 'works' : 'work'} against ${of}?`
        : `Which ${which} mainly ${one ? 'opposes' : 'oppose'} ${of} in ${act[1]}?`,
    ),
};
