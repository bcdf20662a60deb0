import type { Structure } from '@/lib/anatomy/structure';
import { structureId } from '@/lib/core/ids';

export const structure = (
  id: string,
  en: string,
  synonyms: readonly string[] = [],
  rest: Partial<Structure> = {},
): Structure => ({
  id: structureId(id),
  kind: 'muscle',
  names: { en, la: null, synonyms, latinSynonyms: [], eponyms: [], abbreviations: [], rejected: [] },
  region: structureId('gluteal-region'),
  tier: 1,
  partOf: null,
  parts: [],
  paired: true,
  ...rest,
});
