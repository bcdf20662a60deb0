import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { membersOf } from '@/lib/anatomy/graph/members-of';
import { nervesOf } from '@/lib/anatomy/graph/nerves-of';
import { formatRoots } from '@/lib/anatomy/root-level';
import type { Structure } from '@/lib/anatomy/structure';
import type { Citations } from './citations';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

/** What is tapped, what answers, and which levels and nerve carry it. */
export function reflexLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  return factsWith(dataset, structure.id, 'reflex').flatMap((fact): readonly Line[] => {
    const heads = [fact.muscle, ...membersOf(dataset, fact.muscle)];
    const nerves = known(dataset, [...new Set(heads.flatMap((head) => nervesOf(dataset, head)))]);
    return [
      { label: 'Tap', sayings: [cite.say([fact.statement], fact)], quiet: [] },
      { label: 'Levels', sayings: [cite.say([formatRoots(fact.levels)], fact)], quiet: [] },
      { label: 'Muscle', sayings: [cite.say(list(known(dataset, [fact.muscle])), fact)], quiet: [] },
      ...computedLine('Nerve', nerves.length === 0 ? [] : [computed(list(nerves))]),
    ];
  });
}
