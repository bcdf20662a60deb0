import type { Structure, StructureKind } from '../anatomy/structure';

export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  const last = items[items.length - 1] ?? '';
  const before = items.slice(0, -1);
  return before.length === 0 ? last : `${before.join(', ')} and ${last}`;
}

const plurals: Readonly<Record<string, string>> = {
  artery: 'arteries',
  nerve: 'nerves',
  vein: 'veins',
  plexus: 'plexuses',
};

/** How many words all names begin with, leaving each at least one of its own. */
function sharedStart(names: readonly (readonly string[])[]): number {
  const shortest = Math.min(...names.map((words) => words.length)) - 1;
  let count = 0;
  while (count < shortest && new Set(names.map((words) => words[count])).size === 1) count += 1;
  return count;
}

/** Names in one breath: "gemellus superior and inferior", "inferior and superior gluteal arteries". */
export function namesListed(names: readonly string[]): string {
  if (names.length < 2) return listed(names);
  const split = names.map((name) => name.split(' '));
  const start = sharedStart(split);
  if (start > 0) {
    const [first = '', ...rest] = names;
    return listed([first, ...rest.map((name) => name.split(' ').slice(start).join(' '))]);
  }
  const end = sharedStart(split.map((words) => [...words].reverse()));
  const last = split[0]?.[split[0].length - 1] ?? '';
  const plural = plurals[last];
  if (end === 0 || plural === undefined) return listed(names);
  const tail = (split[0] ?? []).slice(-end, -1);
  return [listed(split.map((words) => words.slice(0, -end).join(' '))), ...tail, plural].join(' ');
}

const bare: ReadonlySet<StructureKind> = new Set(['muscle', 'condition', 'exercise', 'lesion']);

/** How a structure stands in a sentence: muscles go without an article, other things with "the". */
export const inSentence = (structure: Structure): string =>
  bare.has(structure.kind) ? structure.names.en : `the ${structure.names.en}`;

const pluralHead =
  /(?:fibres|heads|slips|muscles|rotators|rotatores|adductors|lumbricals|interossei|intercostals|subcostales|interspinales|intertransversarii|levatores|nerves|joints|lines|rami|fasciculi|laminae)(?: costarum)?$/;

/** Whether a name takes a plural verb: "anterior fibres", "adductors of the thigh". */
export function isPlural(name: string): boolean {
  const head = name.split(/ (?:of|to|in|for) /)[0] ?? name;
  return pluralHead.test(head);
}

/** "fibres of gluteus medius" with its article and verb: what a question about a whole or a part is about. */
export interface Asked {
  /** "gluteus medius", "the anterior fibres of gluteus medius" */
  readonly phrase: string;
  readonly does: 'do' | 'does';
  readonly it: 'they' | 'it';
}

export function asked(structure: Structure, part: string | null): Asked {
  const whole = inSentence(structure);
  const name = part === null ? null : (structure.parts.find((candidate) => candidate.id === part)?.name ?? part);
  const plural = isPlural(name ?? structure.names.en);
  return {
    phrase: name === null ? whole : `the ${name} of ${whole}`,
    does: plural ? 'do' : 'does',
    it: plural ? 'they' : 'it',
  };
}

const kindWords: Readonly<Record<StructureKind, readonly [string, string]>> = {
  region: ['region', 'regions'],
  muscle: ['muscle', 'muscles'],
  'muscle-group': ['muscle group', 'muscle groups'],
  nerve: ['nerve', 'nerves'],
  plexus: ['plexus', 'plexuses'],
  artery: ['artery', 'arteries'],
  vein: ['vein', 'veins'],
  bone: ['bone', 'bones'],
  landmark: ['landmark', 'landmarks'],
  joint: ['joint', 'joints'],
  ligament: ['ligament', 'ligaments'],
  fascia: ['fascia', 'fasciae'],
  bursa: ['bursa', 'bursae'],
  space: ['opening', 'openings'],
  exercise: ['exercise', 'exercises'],
  'clinical-test': ['test', 'tests'],
  sign: ['sign', 'signs'],
  condition: ['condition', 'conditions'],
  compartment: ['compartment', 'compartments'],
  organ: ['organ', 'organs'],
  lesion: ['lesion', 'lesions'],
  reflex: ['reflex', 'reflexes'],
  dermatome: ['dermatome', 'dermatomes'],
  myotome: ['myotome', 'myotomes'],
};

const numberWords = ['no', 'one', 'two', 'three'];

/** A count that a prompt may announce: "two", "three". */
export const numberWord = (count: number): string => numberWords[count] ?? String(count);

/** "muscle", or "two muscles"; things of different kinds are "structures". */
export function whichKind(structures: readonly Structure[]): string {
  const kinds = new Set(structures.map((structure) => structure.kind));
  const [only] = kinds;
  const [one, many] = kinds.size === 1 && only !== undefined ? kindWords[only] : ['structure', 'structures'];
  return structures.length === 1 ? one : `${numberWord(structures.length)} ${many}`;
}
