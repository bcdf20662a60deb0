import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import { factsOf } from '@/lib/anatomy/graph/facts-of';
import { partName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { type Line, mergeLines } from './line';

const nouns: Partial<Readonly<Record<Fact['predicate'], string>>> = {
  'arterial-supply': 'artery',
  innervation: 'nerve',
  'kinetic-chain': 'leg as a chain',
};

/** Where texts differ: what some say, and how that stands. */
export function variantLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const lines = factsOf(dataset, structure.id).flatMap((fact) =>
    fact.variants.map((variant): Line => {
      const noun = nouns[fact.predicate] ?? fact.predicate.replaceAll('-', ' ');
      const part = partName(structure, fact.part);
      const note = variant.note === null ? '' : ` ${sentenceCase(variant.note)}`;
      const status = variant.status === 'accepted' ? '' : variant.status === 'superseded' ? ' (older)' : ' (mistaken)';
      const text = `${part === null ? '' : `${sentenceCase(part)}: `}${sentenceCase(variant.value)}${status}.${note}`;
      return { label: sentenceCase(noun), sayings: [cite.say([text], fact, variant.sources)], quiet: [] };
    }),
  );
  return mergeLines(lines);
}
