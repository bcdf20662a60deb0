/**
 * Movements of a joint, or of what moves without one (the eyeball, the tongue, the vocal folds), with the one that
 * opposes each. The wrist abducts and adducts here; radial and ulnar deviation are other names for it.
 */
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
  dorsiflexion: 'plantarflexion',
  plantarflexion: 'dorsiflexion',
  inversion: 'eversion',
  eversion: 'inversion',
  pronation: 'supination',
  supination: 'pronation',
  opposition: 'reposition',
  reposition: 'opposition',
  elevation: 'depression',
  depression: 'elevation',
  protraction: 'retraction',
  retraction: 'protraction',
  'upward-rotation': 'downward-rotation',
  'downward-rotation': 'upward-rotation',
  intorsion: 'extorsion',
  extorsion: 'intorsion',
  closing: 'opening',
  opening: 'closing',
  tension: 'relaxation',
  relaxation: 'tension',
  narrowing: 'widening',
  widening: 'narrowing',
} as const;
export type Movement = keyof typeof opposites;
export const movements: readonly string[] = Object.keys(opposites);
export const isMovement = (text: string): text is Movement => Object.hasOwn(opposites, text);
/** "medial-rotation" to "medial rotation". */
export const movementName = (movement: Movement): string => movement.replaceAll('-', ' ');
