/** Words that say a movement, by the movement they say; verbs, nouns and the muscles named after it. */
const spoken: Readonly<Record<string, string>> = {
  abduction: 'abduction abduct abducts abducting abductor abductors abductio abducted abductive abd',
  adduction: 'adduction adduct adducts adducting adductor adductors adductio adducted adductive add',
  flexion: 'bend bends bending flexion flex flexes flexing flexor flexors flexio flexed',
  extension:
    'straighten straightens straightening extension extend extends extending extensor extensors extensio extended',
  rotation: 'rotation rotate rotates rotating rotator rotators rotatio rotated turn turns turning twist twists rot',
  dorsiflexion: 'dorsiflexion dorsiflex dorsiflexes dorsiflexor',
  plantarflexion: 'plantarflexion plantarflex plantarflexes plantarflexor',
  pronation: 'pronation pronate pronates pronator',
  supination: 'supination supinate supinates supinator',
  inversion: 'inversion invert inverts invertor',
  eversion: 'eversion evert everts evertor',
  elevation: 'elevation elevate elevates elevator raises raise lifts lift',
  depression: 'depression depress depresses depressor lowers lower',
  protraction: 'protraction protract protracts protractor',
  retraction: 'retraction retract retracts retractor',
  circumduction: 'circumduction circumduct circumducts',
  opposition: 'opposition',
  tilt: 'tilt tilts tilting',
};
const directions: Readonly<Record<string, string>> = {
  medial: 'medial medially medialis internal internally inward inwards inwardly med int',
  lateral: 'lateral laterally lateralis external externally outward outwards outwardly sideways lat',
  anterior: 'anterior anteriorly forward forwards',
  posterior: 'posterior posteriorly backward backwards',
};
/** Parts of the body by the joint that moves them; "leg" and "limb" are said of several and fix none. */
const joints: Readonly<Record<string, string>> = {
  hip: 'hip hips thigh thighs coxal femur coxa coxae',
  knee: 'knee knees',
  ankle: 'ankle ankles foot',
  shoulder: 'shoulder arm glenohumeral',
  elbow: 'elbow',
  forearm: 'forearm',
  wrist: 'wrist hand',
  'lumbar spine': 'spine trunk lumbar back vertebral torso',
  pelvis: 'pelvis pelvic',
  neck: 'neck head cervical',
  toe: 'toe toes',
  finger: 'finger fingers',
  thumb: 'thumb',
};

const invert = (table: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(table).flatMap(([meaning, words]) =>
      words.split(' ').map((word): [string, string] => [word, meaning]),
    ),
  );
export const movementWords = invert(spoken);
export const directionWords = invert(directions);
export const jointWords = invert(joints);
/** "resists adduction" is no adduction. */
export const opposing: ReadonlySet<string> = new Set(
  'resists resist prevents prevent opposes oppose against limits limit stops checks controls brakes without antagonist antagonises'.split(
    ' ',
  ),
);
