import type { StructureId } from '../../core/ids';
import { factIdOf } from '../../core/ids';
import type { Certainty, Level, Variant } from '../fact-common';
import { Fields } from './fields';
import { hint } from './nearest';
import type { Report } from './report';
import { addProblem } from './report';
import { wordCount } from './text-faults';

const certainties: readonly [Certainty, ...Certainty[]] = ['established', 'varies', 'claimed'];
export const levels: readonly [Level, ...Level[]] = ['must', 'should', 'nice', 'extra'];
const statuses: readonly [Variant['status'], ...Variant['status'][]] = ['accepted', 'superseded', 'misconception'];
const slug = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
/** Longest `why`, in words: a reason or a contrast, not a second lesson. */
const longestWhy = 25;

export const isSlug = (text: string): boolean => slug.test(text);

function parseVariants(fields: Fields, file: string, path: string, report: Report): readonly Variant[] {
  const seen = new Set<string>();
  return fields.list('variants').map((node, index) => {
    const inner = new Fields(node, file, `${path}/variants/${index}`, report, 'a variant');
    const variant: Variant = {
      id: inner.text('id'),
      value: inner.text('value'),
      status: inner.choice('status', statuses),
      note: inner.optionalText('note'),
      sources: inner.texts('sources'),
    };
    if (variant.id !== '' && !isSlug(variant.id)) inner.fail(node.line, `variant id '${variant.id}' is not a slug`);
    if (seen.has(variant.id)) inner.fail(node.line, `variant '${variant.id}' is given twice`);
    seen.add(variant.id);
    if (!inner.finish()) fields.failed = true;
    return variant;
  });
}

/** The fields that every fact has, with their defaults. */
export function parseCommon(fields: Fields, subject: StructureId, key: string, file: string, report: Report) {
  const id = factIdOf(subject, key);
  const why = fields.optionalText('why');
  if (why !== null && wordCount(why) > longestWhy) {
    addProblem(report, fields.placeOf('why'), `why has ${wordCount(why)} words; ${longestWhy} at most`);
  }
  return {
    id,
    key,
    subject,
    part: fields.optionalText('part'),
    certainty: fields.optionalChoice('certainty', certainties) ?? 'established',
    variants: parseVariants(fields, file, id, report),
    sources: fields.texts('sources'),
    why,
    level: fields.optionalChoice('level', levels),
    intro: fields.optionalNumber('intro'),
    sharesCardOf: fields.optionalText('sharesCardOf'),
    scheduled: fields.flag('scheduled', true),
    lines: fields.texts('lines'),
  } as const;
}

export type CommonFields = ReturnType<typeof parseCommon>;

/** A line of text that must be one of a few words, where the words come from a predicate and not from a constant. */
export function unknownWord(what: string, word: string, valid: readonly string[]): string {
  return `${what} '${word}' is not known${hint(word, valid) || `; it is one of ${valid.join(', ')}`}`;
}
