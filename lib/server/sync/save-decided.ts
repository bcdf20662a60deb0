import type { Query, Statement } from '@/db/database';
import { insertDevices, insertEvents } from '@/db/queries/events';
import { upsertField } from '@/db/queries/fields';
import { moveHeads } from '@/db/queries/log-head';
import { deleteMemories, deleteMemoriesOf, upsertMemories } from '@/db/queries/memory';
import type { Decided } from './decide-request';

/** One batch that stores all of these decisions, of as many accounts, or none: it holds only while every head stands. */
export function saveDecided(query: Query, decided: readonly Decided[]): [Statement, ...Statement[]] {
  const accountOf = ({ asked }: Decided) => asked.accountId;
  return [
    moveHeads(
      query,
      decided.map((each) => ({ accountId: accountOf(each), from: each.from, to: each.to })),
    ),
    ...insertDevices(
      query,
      decided.flatMap(({ devices }) => devices),
    ),
    ...insertEvents(
      query,
      decided.map((each) => ({ accountId: accountOf(each), events: each.events.accepted })),
    ),
    ...decided.flatMap((each) => {
      const first = each.to.seq - each.fields.accepted.length + 1;
      return each.fields.accepted.map((write, index) => upsertField(query, accountOf(each), write, first + index));
    }),
    ...decided.flatMap((each) => {
      const gone = each.projection?.gone ?? [];
      return gone === 'all' ? [deleteMemories(query, accountOf(each))] : deleteMemoriesOf(query, accountOf(each), gone);
    }),
    ...upsertMemories(
      query,
      decided.flatMap((each) =>
        each.projection === null
          ? []
          : [
              {
                accountId: accountOf(each),
                memories: each.projection.memories,
                paramsVersion: each.projection.paramsVersion,
                headSeq: each.to.seq,
              },
            ],
      ),
    ),
  ];
}
