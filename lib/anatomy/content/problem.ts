/** Where something stands in the content. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

/** Something that an author has to put right. */
export interface Problem extends Place {
  readonly message: string;
}

export const formatProblem = (problem: Problem): string => `${problem.file}:${problem.line}: ${problem.message}`;

export const problemAt = (place: Place, message: string): Problem => ({
  file: place.file,
  line: place.line,
  message,
});

/** By file, then line, then wording, so that a report reads top to bottom whatever was checked first. */
export function sortProblems(problems: readonly Problem[]): readonly Problem[] {
  const text = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort((a, b) => text(a.file, b.file) || a.line - b.line || text(a.message, b.message));
}
