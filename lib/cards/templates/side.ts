import type { SideLogic, SignFact } from '../../anatomy/fact';
import { askable, type Draft, type Template, type TemplateContext } from '../template';

/** "the pelvis drops" to its subject and the bare verb, or null when the effect is worded otherwise. */
function effectOf(side: SideLogic): { readonly subject: string; readonly verb: string } | null {
  const words = side.effect.split(' ');
  const last = words[words.length - 1] ?? '';
  if (words.length < 2 || !last.endsWith('s')) return null;
  return { subject: words.slice(0, -1).join(' '), verb: last.slice(0, -1) };
}

function signs(context: TemplateContext): readonly SignFact[] {
  return [...askable(context, 'sign'), ...askable(context, 'clinical-test')];
}

/** Effect on the other side: the weak side is named, the answer is the side that gives way. */
export const side: Template = {
  id: 'side',
  level: 'should',
  order: 9,
  make: (context) =>
    signs(context).flatMap((fact): readonly Draft[] => {
      const logic = fact.side;
      const weak = logic === null ? undefined : context.dataset.structures.get(logic.weak);
      if (logic === null || weak === undefined || logic.effectSide !== 'contralateral') return [];
      const effect = effectOf(logic);
      if (effect === null) return [];
      const prompt = `The right ${weak.names.en} is weak. Which side of ${effect.subject} ${effect.verb}s, and why?`;
      return [{ facts: [fact], kind: 'clinical sign', prompt, answer: 'Left: the stance leg cannot hold it up' }];
    }),
};

/** Effect on the weak side itself: a lean that spares the muscle. */
export const lean: Template = {
  id: 'lean',
  level: 'nice',
  order: 21,
  make: (context) =>
    signs(context).flatMap((fact): readonly Draft[] => {
      const logic = fact.side;
      const weak = logic === null ? undefined : context.dataset.structures.get(logic.weak);
      if (logic === null || weak === undefined || logic.effectSide !== 'ipsilateral') return [];
      const effect = effectOf(logic);
      if (effect === null) return [];
      const prompt = `With a weak ${weak.names.en}, which way does ${effect.subject} ${effect.verb}, and why?`;
      return [{ facts: [fact], kind: 'clinical sign', prompt, answer: 'Over the stance leg, to shorten the lever' }];
    }),
};
