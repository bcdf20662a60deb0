import type { Movement } from '../anatomy/movement';
import { jointName } from '../anatomy/names';
import type { Structure } from '../anatomy/structure';

/** What turns when a joint rotates: one rotates the thigh, and flexes the hip. */
const limbs: Readonly<Record<string, string>> = { hip: 'thigh', knee: 'leg', shoulder: 'arm' };

/** "the thigh" for the hip joint, the joint itself where nothing better is known. */
export const turnedAt = (joint: Structure): string => `the ${limbs[jointName(joint)] ?? jointName(joint)}`;

/** The verb and what follows it: "extend", "the hip". */
function parts(movement: Movement, joint: Structure): readonly [string, string] {
  const at = `the ${jointName(joint)}`;
  switch (movement) {
    case 'flexion':
      return ['flex', at];
    case 'extension':
      return ['extend', at];
    case 'abduction':
      return ['abduct', at];
    case 'adduction':
      return ['adduct', at];
    case 'medial-rotation':
      return ['rotate', `${turnedAt(joint)} medially`];
    case 'lateral-rotation':
      return ['rotate', `${turnedAt(joint)} laterally`];
    case 'lateral-flexion':
      return ['bend', `${at} sideways`];
    case 'anterior-tilt':
      return ['tilt', 'the pelvis forwards'];
    case 'posterior-tilt':
      return ['tilt', 'the pelvis backwards'];
  }
}

/** A movement as something that is done to a joint: "extend the hip"; of one doer "extends the hip". */
export function moving(movement: Movement, joint: Structure, doer: 'it' | 'they' = 'they'): string {
  const [verb, rest] = parts(movement, joint);
  return `${verb}${doer === 'it' ? 's' : ''} ${rest}`;
}
