import * as z from 'zod';
import { findNewestJob } from '@/db/queries/jobs';
import { signedOut } from '../account/sentences';
import { currentActor } from '../auth/actor';
import { context } from '../context';
import { type Answer, answer, refuse } from '../http/answer';
import type { Arrived } from '../http/arrived';
import { isSameOrigin } from '../http/is-same-origin';
import { readJson } from '../http/read-json';
import { wakeWorker } from '../jobs/this-worker';
import { askTraining } from './ask-training';
import { canTrain } from './can-train';
import { trainingState } from './training-state';

const largestRequest = 1_000;
const shape = z.strictObject({ v: z.literal(1), why: z.enum(['due', 'asked']) });

/** GET /api/training: how one's newest training stands. */
export async function tellTraining(_request: Arrived, requestId: string): Promise<Answer> {
  const actor = await currentActor();
  if (actor === null) return refuse(401, signedOut, requestId);
  const job = await findNewestJob(context().db.query, actor.accountId, 'train-parameters');
  return answer(trainingState(job, await canTrain()));
}

/** POST /api/training: asks for one. */
export async function handleTraining(request: Arrived, requestId: string): Promise<Answer> {
  if (!isSameOrigin(request.headers))
    return refuse(403, { code: 'origin', message: 'This request came from another site.' }, requestId);
  const body = await readJson(request, largestRequest);
  const parsed = shape.safeParse(body.ok ? body.value : null);
  if (!parsed.success)
    return refuse(400, { code: 'invalid', message: 'This is no request for a training. Reload the page.' }, requestId);
  const actor = await currentActor();
  if (actor === null) return refuse(401, signedOut, requestId);
  if (!(await canTrain())) return answer(trainingState(null, false));
  const { job, isNew } = await askTraining(context(), actor.accountId, parsed.data.why);
  if (isNew) wakeWorker();
  return answer(trainingState(job, true));
}
