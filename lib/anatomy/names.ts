import type { Names, Structure } from './structure';

export type NameLanguage = 'en' | 'la';

/** The name that pages show: Latin where it is wanted and known, else English. Latin muscles go without "musculus". */
export function displayName(structure: Structure, language: NameLanguage = 'en'): string {
  if (language === 'en') return structure.names.en;
  return structure.names.la?.replace(/^(?:musculus|muscle) /, '') ?? structure.names.en;
}

/** Every name that counts as this structure, the preferred ones first, each once. */
export function acceptedNames(names: Names): readonly string[] {
  const latin = [...(names.la === null ? [] : [names.la]), ...names.latinSynonyms];
  const short = latin.map((name) => name.replace(/^musculus /, ''));
  const all = [names.en, ...latin, ...short, ...names.synonyms, ...names.eponyms, ...names.abbreviations];
  return [...new Set(all)];
}

/** The name of a part, or null when the structure has no such part. */
export const partName = (structure: Structure, part: string | null): string | null =>
  part === null ? null : (structure.parts.find((candidate) => candidate.id === part)?.name ?? null);

/** Joints that everybody calls by the limb's own word; of others "joint" is a part of the name. */
const everyday = /^(hip|knee|ankle|shoulder|elbow|wrist) joint$/;

/** "hip" for the hip joint, "lumbar spine" for its joints: how movements name their joint. */
export const jointName = (joint: Structure): string =>
  joint.names.en.replace(/^joints of the /, '').replace(everyday, '$1');
