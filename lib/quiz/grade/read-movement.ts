import { editDistance, slipsAllowed } from './edit-distance';
import { denials } from './lexicon';
import { directionWords, jointWords, movementWords, opposing } from './movement-words';
import { plainText } from './words';

/** What an answer says of movement. Names carry hyphens: `medial-rotation`; a rotation without a direction is `rotation`. */
export interface MovementReading {
  readonly movements: readonly string[];
  readonly joints: readonly string[];
  /** Directions that belong to no movement that was said: "medial". */
  readonly directions: readonly string[];
  /** Says what is not done, or what is opposed. */
  readonly denied: boolean;
  readonly choice: boolean;
  /** A slip that could be either of these movements. */
  readonly ambiguous: readonly string[];
}

interface Spoken {
  readonly kind: 'movement' | 'direction' | 'joint';
  readonly meaning: string;
}

const tables = [
  ['movement', movementWords],
  ['direction', directionWords],
  ['joint', jointWords],
] as const;

/** The word itself, else the one meaning among its nearest slips; several meanings at the same distance are returned all. */
function readWord(word: string): readonly Spoken[] {
  for (const [kind, table] of tables) {
    const meaning = table.get(word);
    if (meaning !== undefined) return [{ kind, meaning }];
  }
  let nearest = Number.POSITIVE_INFINITY;
  let found = new Map<string, Spoken>();
  for (const [kind, table] of tables)
    for (const [known, meaning] of table) {
      const limit = Math.min(slipsAllowed(known), nearest);
      if (limit === 0 || known.length < 5) continue;
      const distance = editDistance(word, known, limit);
      if (distance > limit) continue;
      if (distance < nearest) found = new Map();
      nearest = distance;
      found.set(`${kind} ${meaning}`, { kind, meaning });
    }
  return [...found.values()];
}

/** Turns of phrase that say a movement in several words, and the shorthand of clinics, into the plain words. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ext rot|er|lr|exorotation)\b/gu, 'lateral rotation'],
  [/\b(?:int rot|ir|mr|endorotation)\b/gu, 'medial rotation'],
  [/\bext\b/gu, 'extension'],
  [/\b(?:sidewards?|side|lateral) (?:bend|bends|bending|flexion)\b/gu, 'lateral flexion'],
  [/\b(?:turn|rotate)(?:s|ing)?\b(.*)\bout\b/gu, '$1 lateral rotation'],
  [/\b(?:turn|rotate)(?:s|ing)?\b(.*)\bin\b/gu, '$1 medial rotation'],
  [/\bplantar (?=flex)/gu, 'plantar'],
  [/\bdorsi (?=flex)/gu, 'dorsi'],
  [/\baway from (?:the )?(?:body s |bodys )?(?:midline|middle|median plane|body)\b/gu, 'abduction'],
  [/\btowards? (?:the )?(?:body s |bodys )?(?:midline|middle|median plane|body)\b/gu, 'adduction'],
  [
    /\b(?:raise|raises|raising|lift|lifts|lifting|move|moves|moving|swings?) (.*)\b(?:sideways|laterally|to the side|outwards?)\b/gu,
    '$1abduction',
  ],
];
const tidy = (answer: string): string =>
  phrases.reduce((text, [said, plain]) => text.replace(said, plain), plainText(answer.replace(/[/]/gu, ' or ')));

const named = (movement: string, direction: string | undefined): string => {
  const turns = direction === 'medial' || direction === 'lateral';
  const tilts = direction === 'anterior' || direction === 'posterior';
  if (movement === 'rotation' && turns) return `${direction}-rotation`;
  if (movement === 'flexion' && direction === 'lateral') return 'lateral-flexion';
  return movement === 'tilt' && tilts ? `${direction}-tilt` : movement;
};

/** A direction said before a movement belongs to it; said after, to the rotation or tilt it follows. */
export function readMovement(answer: string): MovementReading {
  const words = tidy(answer).split(' ').filter(Boolean);
  const movements: { movement: string; directions: string[] }[] = [];
  const joints = new Set<string>();
  const ambiguous = new Set<string>();
  let waiting: string[] = [];
  for (const word of words) {
    const [first, ...others] = readWord(word);
    if (first === undefined) continue;
    if (others.length > 0) for (const spoken of [first, ...others]) ambiguous.add(spoken.meaning);
    else if (first.kind === 'joint') joints.add(first.meaning);
    else if (first.kind === 'movement') {
      movements.push({ movement: first.meaning, directions: waiting });
      waiting = [];
    } else {
      const last = movements[movements.length - 1];
      const takes = last !== undefined && /^(?:rotation|tilt)$/u.test(last.movement) && last.directions.length === 0;
      if (takes) last.directions.push(first.meaning);
      else waiting.push(first.meaning);
    }
  }
  // "rotates medially and laterally": what is left over belongs to the last rotation.
  const last = movements[movements.length - 1];
  if (last !== undefined && /^(?:rotation|tilt)$/u.test(last.movement)) {
    last.directions.push(...waiting);
    waiting = [];
  }
  const said = movements.flatMap(({ movement, directions }) =>
    directions.length === 0 ? [movement] : directions.map((direction) => named(movement, direction)),
  );
  return {
    movements: [...new Set(said)],
    joints: [...joints],
    directions: waiting,
    denied: words.some((word) => denials.has(word) || opposing.has(word)),
    choice: words.includes('or'),
    ambiguous: [...ambiguous],
  };
}
