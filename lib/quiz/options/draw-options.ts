import { parseRootRange, rootIndex } from '../../anatomy/root-level';
import type { Random } from '../../core/random';
import type { ChoiceItem, Distractor } from '../item';
import { type Option, rightOption, wrongOption } from '../question';
import { optionSets } from './option-sets';

const pick = <Item>(items: readonly Item[], random: Random): Item | undefined =>
  items[Math.floor(random() * items.length)];

/** By where a range begins, then by where it ends. */
function compareRanges(a: Option, b: Option): number {
  const [left, right] = [a, b].map(({ text }) => (parseRootRange(text) ?? []).map(rootIndex));
  const at = (range: readonly number[] | undefined, index: number) => range?.at(index) ?? -1;
  return at(left, 0) - at(right, 0) || at(left, -1) - at(right, -1);
}

/** Where the key would stand among the options if they stood by length, or in order where they have one. */
function rankOf(item: ChoiceItem, set: readonly Distractor[]): number {
  if (item.order === 'ascending')
    return set.filter((one) => compareRanges(wrongOption(one), rightOption(item)) < 0).length;
  return set.filter(({ text }) => text.length < item.key.length).length;
}

/**
 * Draws distractors; options that have an order of their own come in it. The key's rank (by length, or in the order of root levels) is drawn
 * first and a set that gives it second, so that being longest, shortest or in the middle tells nothing.
 */
export function drawOptions(
  item: ChoiceItem,
  random: Random,
): { readonly options: readonly Option[]; readonly set: readonly Distractor[] } {
  const sets = optionSets(item);
  const ranks = [...new Set(sets.map((set) => rankOf(item, set)))].sort((a, b) => a - b);
  const rank = pick(ranks, random);
  const set = pick(
    sets.filter((one) => rankOf(item, one) === rank),
    random,
  );
  if (set === undefined) throw new Error(`no options for ${item.cardId}`);
  const options = [rightOption(item), ...set.map(wrongOption)];
  return { set, options: item.order === 'ascending' ? options.sort(compareRanges) : options };
}
