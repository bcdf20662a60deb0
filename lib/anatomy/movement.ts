/** Movements at a joint, with the one that opposes each. */
export const opposites = {
  flexion: 'extension',
  extension: 'flexion',
  abduction: 'adduction',
  adduction: 'abduction',
  'medial-rotation': 'lateral-rotation',
  'lateral-rotation': 'medial-rotation',
  'lateral-flexion': 'lateral-flexion',
  'anterior-tilt': 'posterior-tilt',
  'posterior-tilt': 'anterior-tilt',
} as const;
export type Movement = keyof typeof opposites;
export const movements: readonly string[] = Object.keys(opposites);
export const isMovement = (text: string): text is Movement => Object.hasOwn(opposites, text);
/** "medial-rotation" to "medial rotation". */
export const movementName = (movement: Movement): string => movement.replaceAll('-', ' ');
