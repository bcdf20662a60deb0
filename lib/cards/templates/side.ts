import type { SideLogic, SignFact } from '../../anatomy/fact';
import type { Structure } from '../../anatomy/structure';
import { fitting } from '../fitting';
import { askable, type Draft, type Template, type TemplateContext } from '../template';

/** "the pelvis drops" to its subject and its verb, or null when the effect is worded otherwise. */
function effectOf(side: SideLogic): { readonly subject: string; readonly verb: string } | null {
  const words = side.effect.split(' ');
  const verb = words[words.length - 1] ?? '';
  if (words.length < 2 || !verb.endsWith('s')) return null;
  return { subject: words.slice(0, -1).join(' '), verb };
}

/** A sign that shows while the leg of the weak muscle is stood on; the reasons given here hold for no other. */
interface StanceSign {
  readonly fact: SignFact;
  readonly weak: Structure;
  readonly subject: string;
  readonly verb: string;
}

function stanceSigns(context: TemplateContext, effectSide: SideLogic['effectSide']): readonly StanceSign[] {
  const facts = [...askable(context, 'sign'), ...askable(context, 'clinical-test')];
  return facts.flatMap((fact) => {
    const logic = fact.side;
    const weak = logic === null ? undefined : context.dataset.structures.get(logic.weak);
    if (logic === null || weak === undefined) return [];
    const effect = effectOf(logic);
    if (effect === null || logic.stance !== 'ipsilateral' || logic.effectSide !== effectSide) return [];
    return [{ fact, weak, ...effect }];
  });
}

/** Effect on the other side: the leg that is stood on is named, the answer is the side that gives way. */
export const side: Template = {
  id: 'side',
  level: 'should',
  order: 9,
  make: (context) =>
    stanceSigns(context, 'contralateral').map(({ fact, weak, subject, verb }): Draft => {
      const stance = `Standing on the right leg, its ${weak.names.en} weak:`;
      const prompt = fitting(
        `${stance} which side of ${subject} ${verb}, and why?`,
        `${stance} which side ${verb}, and why?`,
      );
      return { facts: [fact], kind: 'clinical sign', prompt, answer: 'Left: the stance leg cannot hold it up' };
    }),
};

/** Effect on the weak side itself: a lean that spares the muscle. */
export const lean: Template = {
  id: 'lean',
  level: 'nice',
  order: 21,
  make: (context) =>
    stanceSigns(context, 'ipsilateral').map(({ fact, weak, subject, verb }): Draft => {
      const prompt = `When ${weak.names.en} fails in stance, which way does ${subject} ${verb.slice(0, -1)}, and why?`;
      return {
        facts: [fact],
        kind: 'clinical sign',
        prompt,
        answer: 'Towards the weak side, which shortens the lever',
        accept: ['over the stance leg, to shorten the lever'],
      };
    }),
};
