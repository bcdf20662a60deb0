import { type ChildProcess, fork } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { TrainingOutcome } from '@/lib/stats/training/outcome';
import { JobFailure } from '../jobs/job-failure';
import { type Order, parseAnswer } from './parse-order';

/** Longer than any training of ours takes, on any machine that we would run on. */
const patience = 5 * 60_000;
/** For JavaScript; a training of 200,000 answers needs about half of it. */
const mostMegabytes = 512;

/** How the training process is started here: the built script beside the server, the source during development. */
export interface Script {
  readonly file: string;
  readonly execArgv: readonly string[];
}

export function trainingScript(root = process.cwd()): Script {
  const built = path.join(/* turbopackIgnore: true */ root, '.next', 'workers', 'train-parameters.mjs');
  if (process.env.NODE_ENV === 'production' && existsSync(built)) return { file: built, execArgv: [] };
  const source = path.join(/* turbopackIgnore: true */ root, 'workers', 'train-parameters.ts');
  return { file: source, execArgv: ['--import', 'tsx'] };
}

/** What a training process said in the end. */
export type Trained =
  | { readonly kind: 'ready' | 'unavailable' }
  | { readonly kind: 'outcome'; readonly outcome: TrainingOutcome };

export interface TrainerSteps {
  readonly signal?: AbortSignal;
  readonly progress?: (share: number) => void;
  readonly script?: Script;
}

/**
 * Runs one order in a process of its own and gives what it answered. Whatever becomes of that process (killed, out of
 * memory, ended by native code, silent) is a `JobFailure` here and nothing worse.
 */
export function askTrainer(order: Order, steps: TrainerSteps = {}): Promise<Trained> {
  const { signal, progress, script = trainingScript() } = steps;
  return new Promise((resolve, reject) => {
    const child = fork(/* turbopackIgnore: true */ script.file, [], {
      execArgv: [...script.execArgv, `--max-old-space-size=${mostMegabytes}`],
      env: childEnvironment(),
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    const end = (settle: () => void) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      kill(child);
      settle();
    };
    const fail = (failure: JobFailure) => end(() => reject(failure));
    const timer = setTimeout(() => fail(new JobFailure('timeout', false)), patience);
    const onAbort = () => fail(new JobFailure('crashed', false));
    signal?.addEventListener('abort', onAbort);
    if (signal?.aborted) onAbort();

    child.on('error', (cause) => fail(new JobFailure('crashed', false, { cause })));
    child.on('exit', () => fail(new JobFailure('crashed', false)));
    child.on('message', (message) => {
      const answer = parseAnswer(message);
      if (answer === null) fail(new JobFailure('invalid-result', false));
      else if (answer.kind === 'refused') fail(new JobFailure('invalid-payload', true));
      else if (answer.kind === 'progress') progress?.(answer.share);
      else if (answer.kind === 'outcome') end(() => resolve({ kind: 'outcome', outcome: answer.outcome }));
      else end(() => resolve({ kind: answer.kind === 'ready' ? 'ready' : 'unavailable' }));
    });
    child.send(order, (cause) => {
      if (cause !== null) fail(new JobFailure('crashed', false, { cause }));
    });
  });
}

/** No secrets of the server; one thread, so that on a small machine a processor stays free. */
const childEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: process.env.NODE_ENV,
  PATH: process.env.PATH,
  RAYON_NUM_THREADS: '1',
});

function kill(child: ChildProcess): void {
  child.removeAllListeners();
  // An answer that is still under way must not end the process that hears it.
  child.on('error', () => undefined);
  if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
}
