import * as z from 'zod';
import { err, ok, type Result } from '../../lib/core/result';
import { type Calendar, isZone } from '../../lib/core/time';
import { defaultPolicy } from '../../lib/scheduling/default-policy';
import type { Policy } from '../../lib/scheduling/policy';

/** What a file is replayed with. */
export interface ReplayTerms {
  readonly policy: Policy;
  /** Null where the file says nothing: then each card's own events say it. */
  readonly calendar: Calendar | null;
  /** Whether due days that were promised are kept, and the terms that answers carry; else all is computed anew. */
  readonly promises: boolean;
  readonly terms: boolean;
}

const minutes = z.array(z.number().positive().max(525_600)).max(20);
const shape = z.strictObject({
  weights: z.array(z.number().min(-100).max(100)).length(21).optional(),
  desiredRetention: z.number().min(0.5).max(0.999).optional(),
  maximumInterval: z.int().min(1).max(36_500).optional(),
  learningSteps: minutes.optional(),
  relearningSteps: minutes.optional(),
  fuzz: z.boolean().optional(),
  promises: z.boolean().optional(),
  terms: z.boolean().optional(),
  zone: z.string().refine(isZone, 'not a time zone').optional(),
  rollover: z.int().min(0).max(1_439).optional(),
});

export const plainCalendar: Calendar = { zone: 'UTC', rollover: 240 };

/** Reads what stands under `params` in a file's first line. */
export function replayTerms(input: unknown): Result<ReplayTerms, string> {
  const parsed = shape.safeParse(input);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return err(`params.${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not parameters'}`);
  }
  const { zone, rollover, fuzz, promises = true, terms = true, ...rest } = parsed.data;
  const policy: Policy = {
    weights: rest.weights ?? defaultPolicy.weights,
    desiredRetention: rest.desiredRetention ?? defaultPolicy.desiredRetention,
    maximumInterval: rest.maximumInterval ?? defaultPolicy.maximumInterval,
    learningSteps: rest.learningSteps ?? defaultPolicy.learningSteps,
    relearningSteps: rest.relearningSteps ?? defaultPolicy.relearningSteps,
    ...(fuzz === undefined ? {} : { fuzz }),
  };
  const given = zone !== undefined || rollover !== undefined;
  const calendar = { zone: zone ?? plainCalendar.zone, rollover: rollover ?? plainCalendar.rollover };
  return ok({ policy, calendar: given ? calendar : null, promises, terms });
}
