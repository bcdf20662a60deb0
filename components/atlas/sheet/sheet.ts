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
  const say = (...predicates: readonly Predicate[]) => statementLines(dataset, structure, cite, predicates);
  const first = [
    ...attachmentLines(dataset, structure, cite),
    ...supplyLines(dataset, structure, cite),
    ...actionLines(dataset, structure, cite),
  ];
  const parts = partRows(dataset, structure, cite);
  const place = [...say('articulation', 'location', 'form', 'course'), ...incomingLines(dataset, structure)];
  const sections = [
    section('Form and place', place),
    section('Relations', [...relationLines(dataset, structure, cite), ...belongingLines(dataset, structure, cite)]),
    section('How it works', say('mechanism', 'gait', 'kinetic-chain')),
    section('In practice', [
      ...say('sign', 'clinical-test', 'clinical', 'vignette', 'associated-with'),
      ...say('misconception'),
    ]),
    section('Exercises', [...exerciseLines(dataset, structure, cite), ...say('training-principle')]),
    section('Studying it', say('study-method')),
  ].filter((each) => each.lines.length > 0);
  const variants = variantLines(dataset, structure, cite);
  return { first, parts, sections, variants, footnotes: cite.footnotes, anyUnsourced: cite.anyUnsourced };
}

const section = (title: string, lines: readonly Line[]): Section => ({ title, intro: null, lines: mergeLines(lines) });
