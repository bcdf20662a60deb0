import type { Database } from '@/db/database';
import { findGround } from '@/db/queries/ground';
import { headHasMoved } from '@/db/queries/log-head';
import { storageFaultOf } from '@/db/storage-error';
import { err, ok } from '@/lib/core/result';
import { answerDecided } from './answer-decided';
import { type Decided, decideRequest } from './decide-request';
import { refuseSync } from './refuse-sync';
import { saveDecided } from './save-decided';
import type { Waiting } from './waiting';

/** Other writers can be in between this often before a device is asked to come back. */
const mostTries = 8;

/**
 * Reads the heads of a group's logs, decides each request by itself, and saves all of it in one batch that holds only
 * while every head is still the one that was read. A batch that was refused is taken apart: each of its requests is
 * read, decided and saved by itself, so that what hinders one hinders none of its neighbours. Settles every request but
 * those that it hands on.
 * @param long takes requests for which a whole log has to be replayed: nobody else should wait for that
 */
export async function carryOut(db: Database, group: readonly Waiting[], long: (one: Waiting) => void): Promise<void> {
  const open = group.length === 1 ? group : await carryOutTogether(db, group, long);
  for (const one of open) await carryOutAlone(db, one, long);
}

/** @param long null where the time has come to do what takes long */
export async function carryOutAlone(db: Database, one: Waiting, long: ((one: Waiting) => void) | null): Promise<void> {
  try {
    for (let tries = 0; tries < mostTries; tries += 1) {
      const decided = await decide(db, one, await findGround(db.query, [one.asked]), long);
      if (decided === null) return;
      try {
        await save(db, [decided]);
      } catch (cause) {
        if (headHasMoved(cause)) continue;
        throw cause;
      }
      one.settle(ok(await answerDecided(db.query, decided)));
      return;
    }
    one.settle(err('busy'));
  } catch (cause) {
    one.fail(cause);
  }
}

/** @returns those of whom nothing is stored and nobody was told anything */
async function carryOutTogether(
  db: Database,
  group: readonly Waiting[],
  long: (one: Waiting) => void,
): Promise<readonly Waiting[]> {
  const open: Waiting[] = [];
  const decided = new Map<Waiting, Decided>();
  const asked = group.map((one) => one.asked);
  const ground = await findGround(db.query, asked).catch(() => null);
  if (ground === null) return group;
  await Promise.all(
    group.map(async (one) => {
      try {
        const decision = await decide(db, one, ground, long);
        if (decision !== null) decided.set(one, decision);
      } catch {
        // It comes to light again, and is told, when this one is carried out by itself.
        open.push(one);
      }
    }),
  );
  try {
    await save(db, [...decided.values()]);
  } catch (cause) {
    if (storageFaultOf(cause) === null) return [...open, ...decided.keys()];
    // A disk that is full is full for each of them.
    for (const one of decided.keys()) one.fail(cause);
    return open;
  }
  await Promise.all(
    [...decided].map(([one, decision]) =>
      answerDecided(db.query, decision).then((response) => one.settle(ok(response)), one.fail),
    ),
  );
  return open;
}

/** What becomes of one, or null when it was handed on, or its account is gone, which it is told at once. */
async function decide(
  db: Database,
  one: Waiting,
  grounds: Awaited<ReturnType<typeof findGround>>,
  long: ((one: Waiting) => void) | null,
): Promise<Decided | null> {
  const { asked, settle } = one;
  const ground = grounds.get(asked.accountId);
  if (ground?.head) {
    const decided = await decideRequest(db.query, asked, ground, ground.head, long === null);
    if (decided !== 'long') return decided;
    long?.(one);
  } else settle(ok(refuseSync(asked.request, 'erased', asked.receivedAt)));
  return null;
}

async function save(db: Database, decided: readonly Decided[]): Promise<void> {
  const writing = decided.filter(({ from, to }) => from !== to);
  if (writing.length > 0) await db.write(saveDecided(db.query, writing));
}
