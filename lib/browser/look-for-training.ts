import { fewestForAll } from '../stats/training/train';
import { calendarOf } from './load-study';
import { preferencesFromFields } from './preferences-from-fields';
import type { Replica } from './replica';
import { takeOverTraining } from './take-over-training';
import { askTraining } from './training-connection';

const looked = new WeakSet<Replica>();

/**
 * Once a page, after its first sync: asks for a training where the log is long enough for one, and takes over what an
 * earlier one has found. Whether it is due, the server decides; whatever goes wrong here is tried again another day.
 */
export async function lookForTraining(replica: Replica): Promise<void> {
  if (replica.owner === 'guest' || looked.has(replica)) return;
  looked.add(replica);
  try {
    const meta = await replica.db.get('meta', 'log');
    if (meta === undefined || meta.acknowledged.count < fewestForAll) return;
    const state = await askTraining('due');
    if (state === null) return;
    // The page that shows trainings may have looked a moment before this one began.
    replica.around.channel.tell({ kind: 'training', owner: replica.owner });
    const preferences = preferencesFromFields(await replica.db.getAll('fields'));
    await takeOverTraining(replica, state, calendarOf(preferences, replica));
  } catch {
    // The connection to the store may be gone by now: the next page opens another one.
  }
}
