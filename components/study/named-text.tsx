'use client';
import { createContext, type ReactNode, useContext } from 'react';
import { usePreferences } from '../sync/use-preferences';
import { inLatin, type LatinByEnglish } from '../ui/in-latin';

const Names = createContext<LatinByEnglish>({});

/** Gives the Latin names of a region to the texts below it. */
export const LatinNames = ({ names, children }: { readonly names: LatinByEnglish; readonly children: ReactNode }) => (
  <Names value={names}>{children}</Names>
);

/** A sentence of a card with its structures named as the person chose. Needs a ReplicaProvider above it. */
export function NamedText({ children }: { readonly children: string }) {
  const names = useContext(Names);
  const { preferences } = usePreferences();
  return preferences.names === 'latin' ? inLatin(children, names) : children;
}
