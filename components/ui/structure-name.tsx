import { displayName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { Name } from './name';
import { sentenceCase } from './sentence-case';

/** The name of a structure in the chosen language; muscles go without "musculus". */
export function StructureName({ structure, capital }: { readonly structure: Structure; readonly capital: boolean }) {
  const cased = (text: string) => (capital ? sentenceCase(text) : text);
  const en = cased(displayName(structure, 'en'));
  const la = structure.names.la === null ? null : cased(displayName(structure, 'la'));
  return <Name en={en} la={la === en ? null : la} />;
}
