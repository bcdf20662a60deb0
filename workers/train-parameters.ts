/**
 * A process that fits one person's weights and ends. Of its own and at the lowest priority, because the native optimiser
 * ends a process that it does not like the input of, and because whoever studies goes first (docs/decisions/0030).
 */
import os from 'node:os';
import { type FromTrainer, parseOrder } from '../lib/server/training/parse-order';
import { readHistories } from '../lib/server/training/read-histories';
import { train } from '../lib/stats/training/train';
import { loadFitter } from './load-fitter';

const tell = (message: FromTrainer) =>
  new Promise<void>((sent) => (process.send === undefined ? sent() : process.send(message, () => sent())));

async function work(input: unknown): Promise<void> {
  const fitter = await loadFitter();
  if (fitter === null) return tell({ kind: 'unavailable' });
  const order = parseOrder(input);
  if (order === null) return tell({ kind: 'refused' });
  if (order.kind === 'probe') return tell({ kind: 'ready' });
  const { histories, inUse } = await readHistories(order);
  await tell({ kind: 'progress', share: 0.2 });
  const told = (share: number) => void tell({ kind: 'progress', share: 0.2 + 0.8 * share });
  await tell({ kind: 'outcome', outcome: await train(histories, inUse, fitter, told) });
}

try {
  os.setPriority(os.constants.priority.PRIORITY_LOW);
} catch {
  // Some systems do not let a process stand back; it works all the same.
}
// Whoever asked is gone: nobody waits for the answer any more.
process.once('disconnect', () => process.exit(0));
process.once('message', (input) => {
  work(input).then(
    () => process.disconnect(),
    (cause: unknown) => {
      process.stderr.write(`training failed: ${cause instanceof Error ? (cause.stack ?? cause.name) : typeof cause}\n`);
      process.exit(1);
    },
  );
});
