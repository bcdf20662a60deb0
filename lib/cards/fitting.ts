import { longestPrompt } from './rules/lengths';
import { countWords } from './words';

/** The first of several wordings, the best first, that is short enough for a prompt; the last where none is. */
export const fitting = (...wordings: readonly [string, ...string[]]): string =>
  wordings.find((wording) => countWords(wording) <= longestPrompt) ?? wordings[wordings.length - 1] ?? wordings[0];
