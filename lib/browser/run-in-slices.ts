/** Milliseconds that one slice may take: half a frame, so that the page goes on answering. */
const slice = 8;

/**
 * Runs a computation to its end without ever holding the page up.
 * @param work yields null where it has nothing yet and may rest
 * @param stopped asked between slices; what was computed until then is given back as null
 */
export async function runInSlices<Item>(
  work: Generator<Item | null>,
  stopped: () => boolean,
  now: () => number = () => performance.now(),
): Promise<readonly Item[] | null> {
  const items: Item[] = [];
  for (;;) {
    const until = now() + slice;
    while (now() < until) {
      const next = work.next();
      if (next.done === true) return items;
      if (next.value !== null) items.push(next.value);
    }
    await new Promise((resume) => setTimeout(resume, 0));
    if (stopped()) return null;
  }
}
