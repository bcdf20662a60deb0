import * as z from 'zod';

/** Longer than any field of ours; what is longer is no honest input. */
export const longestField = 2_048;

export type Input<Name extends string> = Readonly<Record<Name, string>>;

const field = z.catch(
  z.string().transform((text) => text.slice(0, longestField + 1)),
  '',
);

/**
 * The named fields of a form. One that is missing or is no text reads as empty, and one that is too long is cut just
 * above what any field may hold: it stays too long, so the use-case says that and not that nothing was written.
 */
export function readInput<Name extends string>(names: readonly Name[], form: FormData): Input<Name> {
  const read = z.record(z.enum(names), field);
  return read.parse(Object.fromEntries(names.map((name) => [name, form.get(name)])));
}
