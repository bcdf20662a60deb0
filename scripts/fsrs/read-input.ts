import { readFileSync } from 'node:fs';

/** The text of a file, or of standard input without a path; what cannot be read is said, and ends the run with 1. */
export function readInput(path: string | undefined): string {
  try {
    return readFileSync(path ?? 0, 'utf8');
  } catch (cause) {
    process.stderr.write(
      `cannot read ${path ?? 'standard input'}: ${cause instanceof Error ? cause.message : cause}\n`,
    );
    process.exit(1);
  }
}
