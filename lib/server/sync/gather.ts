/** Turns of the event loop that a group may wait for others that are already on their way. */
const mostTurns = 4;

/**
 * Lets work that arrives while other work is under way wait and be done together with whatever else arrived. Never two
 * groups at a time. A group begins when a turn of the event loop brought nobody new, so somebody alone hardly waits.
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
      for (let turn = 0, before = 0; turn < mostTurns && waiting.length > before; turn += 1) {
        before = waiting.length;
        await new Promise((resolve) => setImmediate(resolve));
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
