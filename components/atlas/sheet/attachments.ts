import type { Dataset } from '@/lib/anatomy/dataset';
import type { AttachmentFact } from '@/lib/anatomy/fact';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { partName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { known } from './known';
import type { Line } from './line';
import { linked } from './linked';

/** Origin and insertion: the whole muscle first, parts below it in quiet. */
export function attachmentLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const places = [
    ['Origin', factsWith(dataset, structure.id, 'origin')],
    ['Insertion', factsWith(dataset, structure.id, 'insertion')],
  ] as const;
  return places.flatMap(([label, facts]): readonly Line[] => {
    if (facts.length === 0) return [];
    const wholes = facts.filter((fact) => fact.part === null);
    const parts = facts.filter((fact) => fact.part !== null);
    const value = (fact: AttachmentFact) =>
      cite.say(linked(sentenceCase(fact.precise), known(dataset, fact.landmarks)), fact);
    const ofPart = (fact: AttachmentFact) => {
      const name = sentenceCase(partName(structure, fact.part) ?? '');
      return cite.say([`${name}: `, ...linked(fact.precise, known(dataset, fact.landmarks))], fact);
    };
    return wholes.length > 0
      ? [{ label, sayings: wholes.map(value), quiet: parts.map(ofPart) }]
      : [{ label, sayings: parts.map(ofPart), quiet: [] }];
  });
}
