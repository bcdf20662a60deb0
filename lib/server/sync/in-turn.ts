const chains = new Map<string, Promise<unknown>>();

/**
 * Lets the writes of one account in this process follow each other instead of racing to the same head and trying again.
 * A courtesy: what keeps the log right is the condition in the batch.
 */
export function inTurn<Value>(key: string, work: () => Promise<Value>): Promise<Value> {
  const turn = (chains.get(key) ?? Promise.resolve()).then(work);
  const done = turn
    .catch(() => undefined)
    .then(() => {
      if (chains.get(key) === done) chains.delete(key);
    });
  chains.set(key, done);
  return turn;
}
