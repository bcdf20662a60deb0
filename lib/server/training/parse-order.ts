import * as z from 'zod';
import { type AccountId, isAccountId } from '@/lib/core/ids';
import type { TrainingOutcome } from '@/lib/stats/training/outcome';
import { parseOutcome } from '@/lib/stats/training/parse-outcome';

/** What the server asks its training process for: whether it could, or to do it. */
export type Order =
  | { readonly kind: 'probe' }
  | {
      readonly kind: 'train';
      readonly accountId: AccountId;
      readonly databaseUrl: string;
      readonly databaseAuthToken: string | null;
    };

/** What it answers. */
export type FromTrainer =
  | { readonly kind: 'ready' | 'unavailable' | 'refused' }
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'outcome'; readonly outcome: TrainingOutcome };

const order = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('probe') }),
  z.strictObject({
    kind: z.literal('train'),
    accountId: z.custom<AccountId>((value) => typeof value === 'string' && isAccountId(value)),
    databaseUrl: z.string().min(1),
    databaseAuthToken: z.string().nullable(),
  }),
]);
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['ready', 'unavailable', 'refused']) }),
  z.strictObject({ kind: z.literal('progress'), share: z.number().min(0).max(1) }),
  z.strictObject({ kind: z.literal('outcome'), outcome: z.unknown().transform(parseOutcome) }),
]);

export function parseOrder(input: unknown): Order | null {
  const parsed = order.safeParse(input);
  return parsed.success ? parsed.data : null;
}

/** Null for what no trainer of ours says: weights that are no numbers, above all. */
export function parseAnswer(input: unknown): FromTrainer | null {
  const parsed = answer.safeParse(input);
  if (!parsed.success) return null;
  const told = parsed.data;
  if (told.kind !== 'outcome') return told;
  return told.outcome === null ? null : { kind: 'outcome', outcome: told.outcome };
}
