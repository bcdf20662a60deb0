import path from 'node:path';
import { ROOT } from '../../scripts/house/root.mjs';
import { runCommand } from '../../scripts/house/run-command.mjs';
import { say } from '../../scripts/house/say.mjs';
import { notMeasured } from '../not-measured';
import type { Row } from '../row';

/** Each in a process of its own, so that none meets another's garbage; they run by themselves, too. */
const programs = [['replay'], ['queue'], ['sync-month'], ['first-sync'], ['training'], ['training', 'served']] as const;

/** What a device computes alone, what it takes to bring it in step, and what the training of weights costs. */
export async function runPrograms(): Promise<Row[]> {
  const rows: Row[] = [];
  for (const program of programs) {
    const name = program.join(' ');
    say(name);
    rows.push(...(await outcome(program).catch(notMeasured(name))));
  }
  return rows;
}

async function outcome([file, ...args]: (typeof programs)[number]): Promise<Row[]> {
  const program = path.join(ROOT, 'bench', `${file}.ts`);
  const { code, output, stdout } = await runCommand(process.execPath, ['--import', 'tsx', program, ...args], {
    cwd: ROOT,
  });
  if (code !== 0) throw new Error(`ended with ${code}: ${output.trim().slice(-600)}`);
  // One row to a line, or all of them in a list.
  return stdout
    .split('\n')
    .filter((line) => line.startsWith('{') || line.startsWith('['))
    .flatMap((line): Row | Row[] => JSON.parse(line));
}
