/**
 * Words that are told apart letter by letter. A word of this list is never taken for a slip of another,
 * and a slip that is as near to two of them is taken for neither.
 */
const confusable = [
  'abduction adduction abductor adductor abducts adducts abduct adduct abducting adducting',
  'superior inferior posterior anterior',
  'medial lateral median mesial bilateral',
  'maximus medius minimus',
  'internal external',
  'flexor extensor flexion extension flexes extends flexing extending flex extend',
  'ilium ileum ilia ilea ileal ilial iliac iliacus ischium ischial',
  'fibular perineal perineum peritoneal peritoneum pericardial peroneal',
  'metacarpal metatarsal metacarpus metatarsus carpal tarsal carpus tarsus',
  'pollicis hallucis pollex hallux',
  'longus brevis longissimus largus',
  'major minor greater lesser teres',
  'pronator supinator pronation supination',
  'inversion eversion invertor evertor',
  'elevation depression elevator depressor levator',
  'protraction retraction protractor retractor',
  'trochanter trochlea trochlear trochanteric',
  'radial radius radialis ulnar ulna ulnaris brachial brachialis facial fascial fascia faciei',
  'sural sacral sacrum sural crural cranial cruris',
  'tibial tibialis tibia fibula fibularis',
  'femoral femur humeral humerus femoris numeral',
  'malleus malleolus malleolar ureter urethra vagus valgus varus vastus',
  'palmar plantar palmaris plantaris volar dorsal ventral proximal distal',
  'afferent efferent superficial deep profunda profundus common communis proper proprius accessory',
  'lingual inguinal jugular zygomatic',
  'supraspinatus infraspinatus supraspinous infraspinous suprascapular subscapular subscapularis',
  'intermedius intermedia semimembranosus semitendinosus',
  'quadratus quadriceps biceps triceps rectus gracilis pectineus pectoralis pectoral pectineal pectinate',
  'pubic pubis buccal buccinator',
  'sternal sternum temporal temporalis tympanic thoracic thoracodorsal',
  'coccyx coccygeus coccygeal cochlea',
  'rotation rotator pronation location',
  'dorsiflexion plantarflexion',
  'obturator operator sartorius soleus psoas piriformis gemellus sciatic',
  'oblique obliquus transverse transversus',
] as const;
export const confusableGroups: readonly (readonly string[])[] = confusable.map((group) => group.split(' '));

/** Words that say what kind of thing is meant; the kind stands behind them. */
export const classWords: ReadonlyMap<string, string> = new Map(
  Object.entries({
    nerve: 'nerve nerves nervus nervi nn n',
    muscle: 'muscle muscles musculus musculi mm m msc musc',
    artery: 'artery arteries arteria arteriae aa a art',
    vein: 'vein veins vena venae vv v',
    plexus: 'plexus plex plexi',
    ligament: 'ligament ligaments ligamentum ligamenta lig ligg ligt',
    joint: 'joint joints articulation articulatio jt',
    bone: 'bone bones os ossa',
    bursa: 'bursa bursae',
    foramen: 'foramen foramina',
  }).flatMap(([kind, words]) => words.split(' ').map((word): [string, string] => [word, kind])),
);
/** In "nerve to piriformis muscle" the nerve is meant: the first of this list that is said wins. */
export const classRank = 'bursa plexus ligament nerve artery vein joint foramen muscle bone'.split(' ');

/** Words that carry no name. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'the an of to in on at by for from with and its it is its thats that this these be would called named by s i im think ' +
    'believe guess maybe probably perhaps answer my one via de des der la le el right left'
  ).split(' '),
);
export const denials: ReadonlySet<string> = new Set(['not', 'no', 'never', 'except', 'neither', 'nor', 'isnt']);

/**
 * One word for all forms of it: Latin and English, old and new, inflected or not. Both sides of a comparison pass
 * through it, so a form must never join two different structures.
 */
const lemmas: Readonly<Record<string, string>> = {
  fibular: 'fibula peroneal peroneus peronaeus peronei peroneum fibularis peronealis fibulare peroneous',
  gluteus: 'gluteal glutealis glutea gluteae glutei gluteum glutes glut gluts glute',
  superior: 'superius superioris sup upper',
  inferior: 'inferius inferioris inf lower',
  anterior: 'anterius anterioris ant',
  posterior: 'posterius posterioris post',
  internal: 'internus interna internum interni internis',
  external: 'externus externa externum externi externis',
  medial: 'medialis mediale medially',
  lateral: 'lateralis laterale laterally',
  femoral: 'femoralis femorale femoris femur femora',
  sciatic: 'ischiadicus ischiadica ischiatic ischiaticus sciaticus',
  obturator: 'obturatorius obturatoria obturatorium obturatorii',
  tibial: 'tibialis tibiale tibia',
  sacral: 'sacralis sacrale sacrales sacrum sacri',
  lumbar: 'lumbalis lumbales lumbale',
  pudendal: 'pudendus pudenda',
  major: 'greater majus majoris maior great gt gr',
  minor: 'lesser minus minoris small',
  common: 'communis commune',
  deep: 'profundus profunda profundum',
  superficial: 'superficialis superficiale',
  cutaneous: 'cutaneus cutanea cutaneum',
  long: 'longus longum longa longi',
  short: 'brevis breve brevi',
  colli: 'cervicis',
  fascia: 'fasciae facia faciae fascea',
  lata: 'latae',
  tract: 'tractus band',
  crest: 'crista',
  spine: 'spina spinae',
  line: 'linea lines lineae',
  surface: 'facies aspect face side',
  part: 'parts portion pars head belly caput',
  tuberosity: 'tuberositas',
  fossa: 'fossae',
  fibre: 'fiber fibers fibres',
  iliac: 'iliaca iliacum iliaci',
  rami: 'ramus rr',
  two: '2',
};
export const lemmaOf: ReadonlyMap<string, string> = new Map(
  Object.entries(lemmas).flatMap(([lemma, forms]) => forms.split(' ').map((form): [string, string] => [form, lemma])),
);

/** Words of place, order and size: one of them alone names nothing, and one too many names another structure. */
export const qualifiers: ReadonlySet<string> = new Set(
  (
    'superior inferior anterior posterior medial lateral internal external deep superficial common accessory major minor ' +
    'long short maximus medius minimus middle median proximal distal upper lower recurrent descending ascending circumflex ' +
    'dorsal ventral first second third fourth fifth proper outer inner perforating cutaneous'
  ).split(' '),
);

/** Words that narrow a place without leaving it: "lateral surface of the greater trochanter" is on the trochanter. */
export const placeWords: ReadonlySet<string> = new Set(
  'surface border facet lip tip apex edge margin aspect ridge top'.split(' '),
);
/** Words that narrow a muscle to one of its parts. */
export const partWords: ReadonlySet<string> = new Set(['fibre', 'part']);
