import { createInterface } from 'node:readline';
import * as z from 'zod/mini';
import { grade } from '../lib/quiz/grade/grade';
import { expectationReader } from '../lib/quiz/grade/read-expectation';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';

/** JSON lines { kind, expect, answer } on standard input; { verdict, reason } lines out. The first bad line ends it. */
const shape = z.object({
  kind: z.enum(['structure', 'roots', 'movement']),
  expect: z.string(),
  answer: z.string(),
});

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

const read = expectationReader(loadContent(projectRoot).dataset);
let count = 0;

for await (const line of createInterface({ input: process.stdin })) {
  count += 1;
  if (line.trim() === '') continue;
  const parsed = shape.safeParse(parseLine(line));
  const asked = parsed.success ? read(parsed.data.kind, parsed.data.expect) : null;
  if (!parsed.success || asked === null) {
    process.stderr.write(`line ${count}: not { kind: structure | roots | movement, expect, answer }\n`);
    process.exitCode = 1;
    break;
  }
  if (!asked.ok) {
    process.stderr.write(`line ${count}: ${asked.error}\n`);
    process.exitCode = 1;
    break;
  }
  const { index, expectation } = asked.value;
  process.stdout.write(`${JSON.stringify(grade(index, expectation, parsed.data.answer))}\n`);
}
