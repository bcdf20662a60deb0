import type { Dataset } from '@/lib/anatomy/dataset';
import type { Fact } from '@/lib/anatomy/fact';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { partName } from '@/lib/anatomy/names';
import { formatRoots } from '@/lib/anatomy/root-level';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { known } from './known';
import type { Line, Segment } from './line';
import { list } from './linked';

/** Nerve with its roots, and artery. */
export function supplyLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  const nerves = factsWith(dataset, structure.id, 'innervation');
  const roots = factsWith(dataset, structure.id, 'roots');
  const arteries = factsWith(dataset, structure.id, 'arterial-supply');
  const lead = (fact: Fact): readonly Segment[] => {
    const part = partName(structure, fact.part);
    return part === null ? [] : [`${sentenceCase(part)}: `];
  };
  const nerve: Line = {
    label: structure.kind === 'nerve' || structure.kind === 'plexus' ? 'Roots' : 'Nerve',
    sayings: [
      ...nerves.map((fact) =>
        cite.say([...lead(fact), ...list(known(dataset, [fact.nerve]), fact.part === null)], fact),
      ),
      ...roots.map((fact) => cite.say([...lead(fact), formatRoots(fact.levels)], fact)),
    ],
    quiet: [],
  };
  const artery: Line = {
    label: 'Artery',
    sayings: arteries.map((fact) =>
      cite.say([...lead(fact), ...list(known(dataset, [fact.artery]), fact.part === null)], fact),
    ),
    quiet: [],
  };
  return [nerve, artery].filter((line) => line.sayings.length > 0);
}
