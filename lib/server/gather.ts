/** Turns of the event loop without anybody new after which a group begins, and turns after which it begins anyway. */
const quietTurns = 2;
const mostTurns = 32;

/**
 * Lets work that arrives while other work is under way wait and be done together with whatever else arrived. Never two
 * groups at a time. A group begins when two turns of the event loop brought nobody new: with nothing else to do they take no time, and
 * with much to do others are on their way.
 * @param take removes from the front of the waiting list those who go together next, at least one
 * @param work must settle every item itself and must not fail
 */
export function gather<Item>(
  take: (waiting: Item[]) => readonly Item[],
  work: (group: readonly Item[]) => Promise<void>,
): (item: Item) => void {
  const waiting: Item[] = [];
  let running = false;

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      let quiet = 0;
      for (let turn = 0; turn < mostTurns && quiet < quietTurns; turn += 1) {
        const before = waiting.length;
        await new Promise((resolve) => setImmediate(resolve));
        quiet = waiting.length > before ? 0 : quiet + 1;
      }
      await work(take(waiting));
    }
    running = false;
  };

  return (item) => {
    waiting.push(item);
    if (running) return;
    running = true;
    void run();
  };
}
