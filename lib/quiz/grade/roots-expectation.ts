import type { RootsFact } from '../../anatomy/fact';
import { parseRootRange } from '../../anatomy/root-level';
import { readRoots } from './read-roots';
import type { RootsExpectation } from './verdict';

/** The ranges that any text gives besides the preferred one; a misconception is none. */
export function acceptedRanges(fact: RootsFact): RootsExpectation['variants'] {
  return fact.variants
    .filter((variant) => variant.status === 'accepted' || variant.status === 'superseded')
    .flatMap((variant) => {
      const plain = parseRootRange(variant.value);
      if (plain !== null) return [plain];
      const read = readRoots(variant.value);
      return read.ok ? [read.value.levels] : [];
    });
}

export const rootsExpectation = (fact: RootsFact): RootsExpectation => ({
  kind: 'roots',
  levels: fact.levels,
  variants: acceptedRanges(fact),
  core: fact.core ?? fact.levels,
});
