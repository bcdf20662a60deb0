import * as z from 'zod/mini';
import { parseOutcome } from './parse-outcome';
import type { TrainingState } from './training-state';

const instant = z.int();
const shape = z.object({
  v: z.literal(1),
  available: z.boolean(),
  training: z.nullable(
    z.discriminatedUnion('state', [
      z.object({ state: z.enum(['waiting', 'running']), progress: z.number(), askedAt: instant }),
      z.object({ state: z.literal('done'), outcome: z.unknown(), askedAt: instant, endedAt: instant }),
      z.object({ state: z.literal('failed'), code: z.string(), askedAt: instant, endedAt: instant }),
    ]),
  ),
});

/** What the server says of a training; null for anything else. An outcome that makes no sense is a failed training. */
export function parseTrainingState(input: unknown): TrainingState | null {
  const parsed = shape.safeParse(input);
  if (!parsed.success) return null;
  const { v, available, training } = parsed.data;
  if (training === null || training.state !== 'done') return { v, available, training };
  const { askedAt, endedAt } = training;
  const outcome = parseOutcome(training.outcome);
  const failed = { state: 'failed', code: 'invalid-result', askedAt, endedAt } as const;
  return { v, available, training: outcome === null ? failed : { state: 'done', outcome, askedAt, endedAt } };
}
