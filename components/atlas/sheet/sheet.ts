import type { Dataset } from '@/lib/anatomy/dataset';
import type { Predicate } from '@/lib/anatomy/fact';
import type { Structure, StructureKind } from '@/lib/anatomy/structure';
import type { Footnote } from '../../ui/footnotes';
import { actionLines } from './actions';
import { attachedLines } from './attached';
import { attachmentLines } from './attachments';
import { belongingLines } from './belonging';
import { Citations } from './citations';
import { contentsLines } from './contents';
import { type Course, courseOf } from './course';
import { examinedLines } from './examined';
import { exerciseLines } from './exercises';
import { incomingLines } from './incoming';
import { lesionSheet } from './lesion';
import { type Line, mergeLines, type Section } from './line';
import type { LossSheet } from './loss-lines';
import { movedByLines } from './moved-by';
import { nerveLines } from './nerve-lines';
import { type PartRow, partRows } from './part-rows';
import { practiceLines } from './practice';
import { reflexLines } from './reflex';
import { relationLines } from './relations';
import { statementLines } from './statements';
import { supplyLines } from './supply';
import { variantLines } from './variants';

/** Everything that the page of one structure says, in the order in which it says it. */
export interface Sheet {
  /** Origin, insertion, nerve, action; or what comes first for things that are no muscles. */
  readonly first: readonly Line[];
  /** Of a nerve: its course, place by place. */
  readonly course: Course | null;
  /** Of a lesion: the muscles that it costs, behind a fold. */
  readonly loss: LossSheet | null;
  readonly parts: readonly PartRow[];
  readonly sections: readonly Section[];
  readonly variants: readonly Line[];
  readonly footnotes: readonly Footnote[];
  readonly anyUnsourced: boolean;
}

/** The section in which a bone tells what is attached to it, landmark by landmark. */
export const attachmentsTitle = 'Attachments';

/** What the sentences are that some kinds are looked up for: they stand first on the page. */
const leads: Partial<Readonly<Record<StructureKind, readonly Predicate[]>>> = {
  lesion: ['clinical'],
  'clinical-test': ['clinical'],
  sign: ['clinical'],
  dermatome: ['location'],
  myotome: ['clinical'],
  compartment: ['location'],
  space: ['location'],
  joint: ['articulation'],
};

/** "Practice" says nothing on a page that is all practice. */
const leadLabels: Partial<Readonly<Record<StructureKind, string>>> = {
  lesion: 'Seen',
  'clinical-test': 'Test',
  sign: 'Seen',
  dermatome: 'Skin',
  myotome: 'Test',
};

export function structureSheet(dataset: Dataset, structure: Structure): Sheet {
  const cite = new Citations(dataset);
  const { kind } = structure;
  const leading = leads[kind] ?? [];
  const lesion = lesionSheet(dataset, structure, cite);
  const attached = attachedLines(dataset, structure);
  const near = [...relationLines(dataset, structure, cite), ...belongingLines(dataset, structure, cite)];
  const label = leadLabels[kind];
  const led = statementLines(dataset, structure, cite, leading, false);
  const first = mergeLines([
    ...attachmentLines(dataset, structure, cite),
    ...supplyLines(dataset, structure, cite),
    ...nerveLines(dataset, structure, cite),
    ...actionLines(dataset, structure, cite),
    ...(lesion?.site ?? []),
    ...(label === undefined ? led : led.map((line) => ({ ...line, label }))),
    ...examinedLines(dataset, structure),
    ...reflexLines(dataset, structure, cite),
    ...(lesion?.lines ?? []),
    ...contentsLines(dataset, structure),
    ...(kind === 'space' ? near : []),
    ...attached.lines,
    ...movedByLines(dataset, structure),
  ]);
  const parts = partRows(dataset, structure, cite);
  const section = (
    title: string,
    before: readonly Line[],
    after: readonly Line[],
    kinds: readonly Predicate[],
    folded: readonly Line[] = [],
  ): Section => {
    const rest = kinds.filter((predicate) => !leading.includes(predicate));
    return {
      title,
      lines: mergeLines([...before, ...statementLines(dataset, structure, cite, rest, false), ...after]),
      more: [...folded, ...statementLines(dataset, structure, cite, kinds, true)],
    };
  };
  const exercises = exerciseLines(dataset, structure, cite);
  const sections: readonly Section[] = [
    section('Form and place', [], incomingLines(dataset, structure), ['articulation', 'location', 'form', 'course']),
    section(attachmentsTitle, [], [], [], attached.folded),
    section('Relations', kind === 'space' ? [] : near, [], []),
    section('How it works', [], [], ['mechanism', 'gait', 'kinetic-chain']),
    section('In practice', [], practiceLines(dataset, structure), [
      'sign',
      'clinical-test',
      'clinical',
      'vignette',
      'associated-with',
      'misconception',
    ]),
    section('Exercises', exercises, [], ['training-principle']),
    section('Studying it', [], [], ['study-method']),
  ].filter(({ lines, more }) => lines.length + more.length > 0);
  const variants = variantLines(dataset, structure, cite);
  return {
    first,
    course: courseOf(dataset, structure),
    loss: lesion?.loss ?? null,
    parts,
    sections,
    variants,
    footnotes: cite.footnotes,
    anyUnsourced: cite.anyUnsourced,
  };
}
