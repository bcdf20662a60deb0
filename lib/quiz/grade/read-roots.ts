import { type RootLevel, rootIndex, rootLevels } from '../../anatomy/root-level';
import { err, ok, type Result } from '../../core/result';
import { denials } from './lexicon';
import { plainText } from './words';

const regions: Readonly<Record<string, string>> = {
  c: 'C',
  cervical: 'C',
  cerv: 'C',
  t: 'T',
  th: 'T',
  d: 'T',
  thoracic: 'T',
  thor: 'T',
  dorsal: 'T',
  l: 'L',
  lumbar: 'L',
  lumb: 'L',
  s: 'S',
  sacral: 'S',
  sacr: 'S',
  co: 'Co',
  coccygeal: 'Co',
};
const silent = new Set(
  (
    'root roots level levels spinal nerve nerves segment segments segmental ventral anterior primary rami ramus of the from ' +
    'vertebra vertebrae and its it is are lumbosacral plexus range ranges mainly n nn nr'
  ).split(' '),
);
const joins = new Set(['to', 'through', 'thru', 'till', 'until', 'bis', 'upto']);

const ordinals = ['first', 'second', 'third', 'fourth', 'fifth'];
const numerals = ['i', 'ii', 'iii', 'iv', 'v'];

/** "fourth lumbar" to "lumbar 4", "S I" to "S 1", dashes and dots to "to". */
function spelledOut(answer: string): readonly string[] {
  const dashes = answer.replace(/[-‐-―−~]+|\.{2,}|…/gu, ' to ');
  const ordered = plainText(dashes)
    .replace(/\b([1-5])(?:st|nd|rd|th) /gu, (_whole, digit: string) => `${ordinals[Number(digit) - 1] ?? ''} `)
    .replace(
      new RegExp(`\\b(${ordinals.join('|')}) (cervical|thoracic|lumbar|sacral)\\b`, 'gu'),
      (_whole, ordinal: string, region: string) => `${region} ${ordinals.indexOf(ordinal) + 1}`,
    )
    .replace(
      /\b([clts]) (i{1,3}|iv|v)\b/gu,
      (_whole, region: string, roman: string) => `${region} ${numerals.indexOf(roman) + 1}`,
    );
  return ordered.match(/[a-z]+|\d+/gu) ?? [];
}

interface Reading {
  readonly levels: readonly RootLevel[];
}

/** "45" of the lumbar roots is "4 5": no region but the thoracic has two-digit levels. */
function levelsOf(region: string, digits: string): readonly RootLevel[] | null {
  const whole = `${region}${Number(digits)}`;
  if (rootIndex(whole) >= 0) return [whole];
  const apart = [...digits].map((digit) => `${region}${digit}`);
  return apart.length > 1 && apart.every((level) => rootIndex(level) >= 0) ? apart : null;
}

/**
 * Reads root levels in any usual notation: "L4-S1", "L4, L5, S1", "l4 to s1", "L4/5/S1", "L45S1", "lumbar 4 to sacral 1".
 * @returns the levels in anatomical order, or a sentence saying what could not be read
 */
export function readRoots(answer: string): Result<Reading, string> {
  if (answer.length > 120) return err('Too long to be root levels.');
  const pieces = spelledOut(answer);
  const levels: RootLevel[] = [];
  let region: string | null = null;
  let named = false;
  let ranged = false;
  const spans = pieces.includes('between');
  for (const piece of pieces) {
    if (/^\d/u.test(piece)) {
      if (region === null) return err('Which region: C, T, L or S?');
      const read = levelsOf(region, piece);
      if (read === null) return err(`There is no level ${region}${piece}.`);
      const joined = ranged ? spanTo(levels[levels.length - 1], read, named) : read;
      if (joined === null) return err('The range runs backwards.');
      levels.push(...joined);
      ranged = false;
      named = false;
    } else if (joins.has(piece) || (spans && piece === 'and')) ranged = levels.length > 0;
    else if (Object.hasOwn(regions, piece)) {
      region = regions[piece] ?? null;
      named = true;
    } else if (denials.has(piece)) return err('It says what it is not.');
    else if (piece.length < 4 && !silent.has(piece)) return err(`"${piece}" is not a root level.`);
  }
  if (levels.length === 0 || ranged || (named && levels.length === 0)) return err('No root level was named.');
  const unique = [...new Set(levels)].sort((a, b) => rootIndex(a) - rootIndex(b));
  return ok({ levels: unique });
}

/** The levels after `from` up to the last of `to`; a range said from below counts when both ends name their region. */
function spanTo(from: RootLevel | undefined, to: readonly RootLevel[], named: boolean): readonly RootLevel[] | null {
  const end = to[to.length - 1];
  if (from === undefined || end === undefined) return null;
  const [a, b] = [rootIndex(from), rootIndex(end)];
  if (b < a && !named) return null;
  return rootLevels.slice(Math.min(a, b), Math.max(a, b) + 1);
}
