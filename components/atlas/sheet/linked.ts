import { acceptedNames } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import type { Segment } from './line';

/**
 * A sentence with the first mention of each structure as a link. Longer names are looked for first, so that
 * "superior gluteal nerve" is not taken for "gluteal nerve"; what the sentence does not name stays unlinked.
 */
export function linked(sentence: string, structures: readonly Structure[]): readonly Segment[] {
  const names = structures
    .flatMap((structure) => acceptedNames(structure.names).map((name) => ({ name: name.toLowerCase(), structure })))
    .filter(({ name }) => name.length > 2)
    .sort((a, b) => b.name.length - a.name.length);
  let pieces: readonly Segment[] = [sentence];
  const done = new Set<Structure>();
  for (const { name, structure } of names) {
    if (done.has(structure)) continue;
    const next = pieces.flatMap((piece): readonly Segment[] => {
      if (typeof piece !== 'string' || done.has(structure)) return [piece];
      const at = wholeWord(piece.toLowerCase(), name);
      if (at < 0) return [piece];
      done.add(structure);
      const capital = piece.charAt(at) !== piece.charAt(at).toLowerCase();
      return [piece.slice(0, at), { structure, capital }, piece.slice(at + name.length)].filter((part) => part !== '');
    });
    pieces = next;
  }
  return pieces;
}

function wholeWord(text: string, word: string): number {
  let at = text.indexOf(word);
  while (at >= 0) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!/[a-z0-9-]/.test(before) && !/[a-z0-9-]/.test(after)) return at;
    at = text.indexOf(word, at + 1);
  }
  return -1;
}

/** "gluteus minimus, tensor fasciae latae and piriformis", each a link, the first with a capital letter. */
export function list(structures: readonly Structure[], capital = true): readonly Segment[] {
  return structures.flatMap((structure, index): readonly Segment[] => {
    const link: Segment = { structure, capital: capital && index === 0 };
    if (index === 0) return [link];
    return [index === structures.length - 1 ? ' and ' : ', ', link];
  });
}
