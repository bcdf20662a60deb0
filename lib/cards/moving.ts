import type { Movement } from '../anatomy/movement';
import { jointName } from '../anatomy/names';
import type { Structure } from '../anatomy/structure';

/** What turns when a joint rotates: one rotates the thigh, and flexes the hip. */
const limbs: Readonly<Record<string, string>> = { hip: 'thigh', knee: 'leg', shoulder: 'arm' };

/** "the thigh" for the hip joint, the joint itself where nothing better is known. */
export const turnedAt = (joint: Structure): string => `the ${limbs[jointName(joint)] ?? jointName(joint)}`;

const verbs: Readonly<Record<Movement, string>> = {
  flexion: 'flex',
  extension: 'extend',
  abduction: 'abduct',
  adduction: 'adduct',
  'medial-rotation': 'rotate',
  'lateral-rotation': 'rotate',
  'lateral-flexion': 'bend',
  'anterior-tilt': 'tilt',
  'posterior-tilt': 'tilt',
  dorsiflexion: 'dorsiflex',
  plantarflexion: 'plantarflex',
  inversion: 'invert',
  eversion: 'evert',
  pronation: 'pronate',
  supination: 'supinate',
  opposition: 'oppose',
  reposition: 'reposition',
  elevation: 'elevate',
  depression: 'depress',
  protraction: 'protract',
  retraction: 'retract',
  'upward-rotation': 'rotate',
  'downward-rotation': 'rotate',
  intorsion: 'intort',
  extorsion: 'extort',
  closing: 'close',
  opening: 'open',
  tension: 'tense',
  relaxation: 'slacken',
  narrowing: 'narrow',
  widening: 'widen',
};

/** What the verb is done to, and which way. */
function objectOf(movement: Movement, joint: Structure): string {
  const at = `the ${jointName(joint)}`;
  switch (movement) {
    case 'medial-rotation':
      return `${turnedAt(joint)} medially`;
    case 'lateral-rotation':
      return `${turnedAt(joint)} laterally`;
    case 'lateral-flexion':
      return `${at} sideways`;
    case 'anterior-tilt':
      return 'the pelvis forwards';
    case 'posterior-tilt':
      return 'the pelvis backwards';
    case 'inversion':
    case 'eversion':
      return 'the foot';
    case 'pronation':
    case 'supination':
      return 'the forearm';
    case 'upward-rotation':
      return `${at} upwards`;
    case 'downward-rotation':
      return `${at} downwards`;
    default:
      return at;
  }
}

/** A movement as something that is done to a joint: "extend the hip"; of one doer "extends the hip". */
export function moving(movement: Movement, joint: Structure, doer: 'it' | 'they' = 'they'): string {
  const verb = verbs[movement];
  const ending = doer === 'they' ? '' : /(?:x|ss)$/.test(verb) ? 'es' : 's';
  return `${verb}${ending} ${objectOf(movement, joint)}`;
}
