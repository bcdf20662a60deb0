import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { lossOfLesion } from '@/lib/anatomy/graph/loss-of-lesion';
import { lossOfNerve } from '@/lib/anatomy/graph/loss-of-nerve';
import type { LesionFact, NetworkFact } from '@/lib/anatomy/nerve-fact';
import { formatRoots } from '@/lib/anatomy/root-level';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line, Segment } from './line';
import { list } from './linked';
import { type LossSheet, lossSheet } from './loss-lines';

export interface LesionSheet {
  /** Where and by what. */
  readonly site: readonly Line[];
  /** What follows. */
  readonly lines: readonly Line[];
  readonly loss: LossSheet;
}

/** "posterior cord", "C5 root": a place of a plexus that has no page of its own. */
export function nodeName(network: NetworkFact, id: string): string {
  const node = network.nodes.find((each) => each.id === id);
  if (node !== undefined && node.column === network.columns[0]) return `${node.label} root`;
  return id.replaceAll('-', ' ');
}

/** Where the nerve is hurt: the nerve or plexus, and the place on it. */
function site(dataset: Dataset, fact: LesionFact): readonly Segment[] {
  const nerve = list(known(dataset, [fact.of]));
  const levels =
    fact.roots === null ? '' : `, ${fact.roots.length === 1 ? 'root' : 'roots'} ${formatRoots(fact.roots)}`;
  const stretch = factsWith(dataset, fact.of, 'branching')
    .flatMap((branching) => branching.stretches)
    .find((each) => each.id === fact.at);
  if (stretch !== undefined) return [...nerve, `, ${stretch.name}`];
  const [network] = factsWith(dataset, fact.of, 'network');
  const place = network === undefined || fact.at === null ? '' : `, ${nodeName(network, fact.at)}`;
  return [...nerve, place, levels];
}

/** The muscles that the same nerve feeds before the place: what still works tells how high the injury is. */
function spared(dataset: Dataset, fact: LesionFact): readonly Line[] {
  if (fact.at === null || dataset.structures.get(fact.of)?.kind !== 'nerve') return [];
  const lost = new Set(lossOfLesion(dataset, fact).muscles.map((each) => each.muscle));
  const own = lossOfNerve(dataset, fact.of).muscles.map((each) => each.muscle);
  const kept = known(
    dataset,
    own.filter((id) => !lost.has(id)),
  );
  return kept.length === 0 ? [] : computedLine('Spared', [computed([...list(kept), ', whose twigs leave higher up'])]);
}

/** Site, cause and the loss that follows; null for what is no lesion. */
export function lesionSheet(dataset: Dataset, structure: Structure, cite: Citations): LesionSheet | null {
  const [fact] = factsWith(dataset, structure.id, 'lesion');
  if (fact === undefined) return null;
  const loss = lossSheet(dataset, lossOfLesion(dataset, fact));
  return {
    site: [
      { label: 'Where', sayings: [cite.say(site(dataset, fact), fact)], quiet: [] },
      { label: 'Cause', sayings: [cite.say([sentenceCase(fact.cause)], fact)], quiet: [] },
    ],
    lines: [...loss.lines, ...spared(dataset, fact)],
    loss,
  };
}
