import { logProblem } from '../log-problem';
import { askTrainer } from './trainer';

const memo: { answer: Promise<boolean> | null } = { answer: null };

/** Whether this machine has the native optimiser. Found out once per process, by the process that would use it. */
export function canTrain(): Promise<boolean> {
  memo.answer ??= askTrainer({ kind: 'probe' }).then(
    ({ kind }) => kind === 'ready',
    (cause: unknown) => {
      logProblem(null, cause);
      // Not for ever: the machine may only have been short of memory.
      memo.answer = null;
      return false;
    },
  );
  return memo.answer;
}
