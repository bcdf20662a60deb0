import { openDatabase } from '@/db/database';
import { countEventsByCard, findHistory } from '@/db/queries/events';
import type { AccountId } from '@/lib/core/ids';
import type { LoggedEvent } from '@/lib/log/event';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import type { Weights } from '@/lib/scheduling/policy';
import { standingChanges } from '@/lib/scheduling/standing-changes';
import { type AnswerHistory, answerHistories } from '@/lib/stats/answer-histories';
import { sampleCards } from '@/lib/stats/training/sample-cards';
import { logged } from '../sync/logged';

interface Source {
  readonly accountId: AccountId;
  readonly databaseUrl: string;
  readonly databaseAuthToken: string | null;
}

/**
 * What one person's weights are fitted to, and those in use, read with a connection of its own that cannot write. Some
 * cards at a time: of a log of any length no more is held than a part of it and the answers of the sample.
 */
export async function readHistories({
  accountId,
  databaseUrl,
  databaseAuthToken,
}: Source): Promise<{ histories: AnswerHistory[]; inUse: Weights }> {
  const db = openDatabase({
    url: databaseUrl,
    authToken: databaseAuthToken,
    onBusy: (cause) => {
      throw cause;
    },
  });
  try {
    if (db.client.protocol === 'file') await db.client.execute('PRAGMA query_only = 1');
    const histories: AnswerHistory[] = [];
    let inUse: Weights = defaultWeights;
    for (const cards of sampleCards(await countEventsByCard(db.query, accountId))) {
      const events: LoggedEvent[] = (await findHistory(db.query, accountId, cards, [])).map(logged);
      histories.push(...answerHistories(events));
      inUse = standingChanges(events).weights ?? defaultWeights;
    }
    return { histories, inUse };
  } finally {
    db.close();
  }
}
