import { findNewestJob, insertJob } from '@/db/queries/jobs';
import { findHead } from '@/db/queries/log-head';
import type { Job } from '@/db/rows/job-row';
import type { AccountId } from '@/lib/core/ids';
import { minute } from '@/lib/core/time';
import { isTrainingDue } from '@/lib/stats/training/is-training-due';
import { fewestItems } from '@/lib/stats/training/train';
import type { Context } from '../context';

const kind = 'train-parameters';
/** A person may press as often as they like; a training is only worth it when something has happened since. */
const pause = 10 * minute;

/**
 * Asks for a training of one's own log and gives the job that stands for it: a new one where it is due (or where the
 * person asks and there is anything new), else the newest there is. One log, one job, however often it is asked for.
 */
export async function askTraining(
  { db, now }: Pick<Context, 'db' | 'now'>,
  accountId: AccountId,
  why: 'due' | 'asked',
): Promise<{ job: Job | null; isNew: boolean }> {
  const newest = await findNewestJob(db.query, accountId, kind);
  const head = await findHead(db.query, accountId);
  if (head === null || (newest !== null && isUnderWay(newest))) return { job: newest, isNew: false };
  const last = newest === null ? null : { events: eventsOf(newest), at: newest.createdAt };
  const due =
    why === 'due'
      ? isTrainingDue(last, { events: head.count, at: now })
      : head.count >= fewestItems && (newest === null || now - newest.createdAt >= pause);
  if (!due) return { job: newest, isNew: false };
  const name = { accountId, kind, key: String(head.seq) } as const;
  const [first, ...rest] = insertJob(db.query, name, { v: 1, events: head.count }, now);
  if (first !== undefined) await db.write([first, ...rest]);
  return { job: await findNewestJob(db.query, accountId, kind), isNew: true };
}

const isUnderWay = ({ state }: Job): boolean => state === 'waiting' || state === 'running';

/** How long the log was when the job was asked for. */
function eventsOf({ payload }: Job): number {
  if (typeof payload !== 'object' || payload === null || !('events' in payload)) return 0;
  return typeof payload.events === 'number' ? payload.events : 0;
}
