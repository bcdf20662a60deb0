import { formatRoots, type RootLevel, rootIndex } from '../../anatomy/root-level';
import { readRoots } from './read-roots';
import { correct, type Grade, partial, type RootsExpectation, wrong } from './verdict';

const equal = (a: readonly RootLevel[], b: readonly RootLevel[]): boolean =>
  a.length === b.length && a.every((level) => b.includes(level));
const listed = (levels: readonly RootLevel[]): string =>
  levels.length < 2 ? levels.join('') : `${levels.slice(0, -1).join(', ')} and ${levels[levels.length - 1]}`;

/** How many levels an answer goes beyond the union of all variants, above and below. */
function beyond(levels: readonly RootLevel[], union: readonly RootLevel[]): { above: number; below: number } {
  const indices = union.map(rootIndex);
  const [top, bottom] = [Math.min(...indices), Math.max(...indices)];
  const said = levels.map(rootIndex);
  return { above: Math.max(0, top - Math.min(...said)), below: Math.max(0, Math.max(...said) - bottom) };
}

/**
 * Policy P1: any range that a named source gives is right; so is one that holds the core and goes at most one level
 * beyond what any source gives. A part of the core is half right while the answer stays that near.
 */
export function gradeRoots(expectation: RootsExpectation, answer: string): Grade {
  const read = readRoots(answer);
  if (!read.ok) return wrong(read.error);
  const { levels } = read.value;
  const given = formatRoots(levels);
  if (equal(levels, expectation.levels)) return correct(`Yes: ${given}.`);
  if (expectation.variants.some((variant) => equal(levels, variant)))
    return correct(`Counts: some texts give ${given}, most ${formatRoots(expectation.levels)}.`);

  const union = [...new Set([expectation.levels, ...expectation.variants].flat())];
  const over = beyond(levels, union);
  const missing = expectation.core.filter((level) => !levels.includes(level));
  const near = over.above <= 1 && over.below <= 1;
  if (missing.length === 0 && near)
    return over.above + over.below === 0
      ? correct(`Counts: within what texts give, most ${formatRoots(expectation.levels)}.`)
      : correct('Counts, broader than most texts.');
  if (missing.length === 0)
    return over.above + over.below <= 4
      ? partial(`Too broad: ${formatRoots(expectation.levels)} are enough.`)
      : wrong(`Too broad to say anything: ${formatRoots(expectation.levels)}.`);
  const touches = levels.some((level) => expectation.core.includes(level) || expectation.levels.includes(level));
  if (touches && near) return partial(`Half: ${listed(missing)} ${missing.length > 1 ? 'are' : 'is'} missing.`);
  return wrong(`It is ${formatRoots(expectation.levels)}.`);
}
