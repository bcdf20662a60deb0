import * as z from 'zod/mini';
import type { TrainingOutcome } from './outcome';
import { areWeights } from './weights';

const count = z.int().check(z.gte(0));
const measure = z.number().check(z.gte(0));
const fitness = z.object({ logLoss: measure, rmseBins: measure });
const judged = z.object({ answers: count, before: measure, after: measure });

const outcome = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few'), items: count }),
  z.object({
    kind: z.literal('kept'),
    why: z.enum(['no-better', 'invalid']),
    items: count,
    judged: z.nullable(judged),
  }),
  z.object({
    kind: z.literal('fitted'),
    items: count,
    fit: z.enum(['initial', 'full']),
    weights: z.array(z.number()).check(z.refine(areWeights)),
    refitted: z.boolean(),
    judged,
    before: fitness,
    after: fitness,
  }),
]);

/** What came of a training, as it crossed a process or the network; null for anything else, NaN weights included. */
export function parseOutcome(input: unknown): TrainingOutcome | null {
  const parsed = outcome.safeParse(input);
  return parsed.success ? parsed.data : null;
}
