import type { Dataset } from '@/lib/anatomy/dataset';
import type { Predicate } from '@/lib/anatomy/fact';
import type { Structure } from '@/lib/anatomy/structure';
import type { Footnote } from '../../ui/footnotes';
import { actionLines } from './actions';
import { attachmentLines } from './attachments';
import { belongingLines } from './belonging';
import { Citations } from './citations';
import { exerciseLines } from './exercises';
import { incomingLines } from './incoming';
import { type Line, mergeLines, type Section } from './line';
import { type PartRow, partRows } from './part-rows';
import { relationLines } from './relations';
import { statementLines } from './statements';
import { supplyLines } from './supply';
import { variantLines } from './variants';

/** Everything that the page of one structure says, in the order in which it says it. */
export interface Sheet {
  /** Origin, insertion, nerve, action; or what comes first for things that are no muscles. */
  readonly first: readonly Line[];
  readonly parts: readonly PartRow[];
  readonly sections: readonly Section[];
  readonly variants: readonly Line[];
  readonly footnotes: readonly Footnote[];
  readonly anyUnsourced: boolean;
}

export function structureSheet(dataset: Dataset, structure: Structure): Sheet {
  const cite = new Citations(dataset);
  const first = [
    ...attachmentLines(dataset, structure, cite),
    ...supplyLines(dataset, structure, cite),
    ...actionLines(dataset, structure, cite),
  ];
  const parts = partRows(dataset, structure, cite);
  const section = (title: string, before: readonly Line[], after: readonly Line[], ...kinds: readonly Predicate[]) => ({
    title,
    lines: mergeLines([...before, ...statementLines(dataset, structure, cite, kinds, false), ...after]),
    more: statementLines(dataset, structure, cite, kinds, true),
  });
  const near = [...relationLines(dataset, structure, cite), ...belongingLines(dataset, structure, cite)];
  const exercises = exerciseLines(dataset, structure, cite);
  const sections: readonly Section[] = [
    section('Form and place', [], incomingLines(dataset, structure), 'articulation', 'location', 'form', 'course'),
    section('Relations', near, []),
    section('How it works', [], [], 'mechanism', 'gait', 'kinetic-chain'),
    section('In practice', [], [], 'sign', 'clinical-test', 'clinical', 'vignette', 'associated-with', 'misconception'),
    section('Exercises', exercises, [], 'training-principle'),
    section('Studying it', [], [], 'study-method'),
  ].filter(({ lines, more }) => lines.length + more.length > 0);
  const variants = variantLines(dataset, structure, cite);
  return { first, parts, sections, variants, footnotes: cite.footnotes, anyUnsourced: cite.anyUnsourced };
}
