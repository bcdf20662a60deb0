import type { ReactNode } from 'react';
import { LatinNames } from '@/components/study/named-text';
import { displayName } from '@/lib/anatomy/names';
import { loadDataset } from '@/lib/server/content/load-dataset';

/** Every name that reads differently in Latin, for the texts of cards. */
function latinByEnglish(): Record<string, string> {
  const pairs = [...loadDataset().structures.values()].map(
    (structure) => [displayName(structure).toLowerCase(), displayName(structure, 'la')] as const,
  );
  return Object.fromEntries(pairs.filter(([en, la]) => en !== la.toLowerCase()));
}

export default function StudyLayout({ children }: { readonly children: ReactNode }) {
  return <LatinNames names={latinByEnglish()}>{children}</LatinNames>;
}
