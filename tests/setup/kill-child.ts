import { openDatabase } from '../../db/database';
import { accountId } from '../../lib/core/ids';
import { neverBusy } from './never-busy';
import { reviews, sync } from './sync';

/** A process to be killed: sends reviews into a file, twenty at a time, and writes each number that was acknowledged. */
const [file = '', account = '', total = '0'] = process.argv.slice(2);
const db = openDatabase({ url: `file:${file}`, onBusy: neverBusy });
const owner = accountId(account);
for (let from = 1; from <= Number(total); from += 20) {
  const { answers } = await sync(db, owner, reviews(20, 1, from), { cursor: 1_000_000 });
  const kept = answers.flatMap((answer, i) => (answer.status === 'rejected' ? [] : [from + i]));
  process.stdout.write(kept.map((seq) => `${seq}\n`).join(''));
}
