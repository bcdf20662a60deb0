import type { Dataset } from '@/lib/anatomy/dataset';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import { lossOfNerve } from '@/lib/anatomy/graph/loss-of-nerve';
import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../../ui/sentence-case';
import type { Citations } from './citations';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';
import { lossSheet } from './loss-lines';

/** How many muscles are named at once; more are told along the course. */
const atOnce = 6;

/** What a nerve is for, at a glance: its muscles, its skin, and what fails without it. */
export function nerveLines(dataset: Dataset, structure: Structure, cite: Citations): readonly Line[] {
  if (structure.kind !== 'nerve') return [];
  const loss = lossOfNerve(dataset, structure.id);
  const muscles = known(
    dataset,
    loss.muscles.map((each) => each.muscle),
  );
  const own = factsWith(dataset, structure.id, 'skin');
  const ofBranches = loss.skin.filter((fact) => fact.subject !== structure.id);
  const tested = (autonomous: string | null, area: string) =>
    autonomous === null || area.includes(autonomous) ? '' : `; test: ${autonomous}`;
  const skin = [
    ...own.map((fact) => cite.say([`${sentenceCase(fact.area)}${tested(fact.autonomous, fact.area)}`], fact)),
    ...ofBranches.map((fact) =>
      computed([`${sentenceCase(fact.area)}, by the `, ...list(known(dataset, [fact.subject]), false)]),
    ),
  ];
  const named = muscles.length > atOnce ? [`${muscles.length}, in the order of its branches below`] : list(muscles);
  const failing = lossSheet(dataset, loss).lines.find((line) => line.label === 'Lost')?.sayings ?? [];
  return [
    ...computedLine('Muscles', muscles.length === 0 ? [] : [computed(named)]),
    ...(skin.length === 0 ? [] : [{ label: 'Skin', sayings: skin, quiet: [] }]),
    ...computedLine('Fails if cut', failing),
  ];
}
