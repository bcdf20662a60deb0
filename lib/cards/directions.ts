const words: ReadonlySet<string> = new Set(
  (
    'medial lateral medially laterally anterior posterior superior inferior left right above below ' +
    'upper lower inner outer front back inwards outwards'
  ).split(' '),
);

/** A word that says where or which way: it stands in many texts without giving anything away. */
export const isDirection = (word: string): boolean => words.has(word);
