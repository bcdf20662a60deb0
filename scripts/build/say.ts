import { formatProblem, type Problem } from '../../lib/anatomy/content/problem';

/** Tools print one JSON value on standard output and nothing else. */
export const printJson = (value: unknown): void => {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
};

/** What people have to read goes to standard error, one line each. */
export const complain = (lines: readonly string[]): void => {
  if (lines.length > 0) process.stderr.write(`${lines.join('\n')}\n`);
};

export const complainAbout = (problems: readonly Problem[]): void => complain(problems.map(formatProblem));
