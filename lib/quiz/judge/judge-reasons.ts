import type { Fact } from '../../anatomy/fact';

/** "Left: it works while the right leg stands", against the side logic of the facts. */
export function couldBeSide(stem: string, tested: readonly Fact[], text: string): boolean {
  const weak = /^The (left|right) /.exec(stem)?.[1];
  const read = /^(left|right): it works while the (left|right) leg (stands|swings)$/.exec(text.toLowerCase());
  if (weak === undefined || read === null) return true;
  const [, shown, leg, phase] = read;
  return tested.some((fact) => {
    if ((fact.predicate !== 'sign' && fact.predicate !== 'clinical-test') || fact.side === null) return false;
    const sideFits = (shown === weak) === (fact.side.effectSide === 'ipsilateral');
    const standing = fact.side.stance === 'ipsilateral' ? weak : weak === 'left' ? 'right' : 'left';
    const phaseFits = phase === (leg === standing ? 'stands' : 'swings');
    return sideFits && phaseFits;
  });
}

/** In front of the vertical axis of the hip fibres turn the thigh medially, behind it laterally. */
export function couldTurn(tested: readonly Fact[], text: string): boolean {
  const typed = /^(medial|lateral) rotation$/.exec(text.toLowerCase());
  if (typed !== null)
    return tested.some((fact) => fact.predicate === 'action' && fact.movement.startsWith(typed[1] ?? '?'));
  const read = /^(medial|lateral)ly: they pass (in front of|behind) the axis$/.exec(text.toLowerCase());
  if (read === null) return true;
  return tested.some((fact) => {
    if (fact.predicate !== 'action') return false;
    const turns = fact.movement.startsWith(read[1] ?? '?');
    const place = fact.part?.startsWith('anterior') === true ? 'in front of' : 'behind';
    return turns && read[2] === place;
  });
}
