/**
 * Runs in the page beside `watchPage`. `benchGrades()` there answers with the milliseconds from when a finger leaves a
 * grade to the end of the first frame that shows another question, as JSON, those since `benchForget()`; `blank` counts
 * frames in which a picture was due and its place was empty. Self-contained: it is sent to the browser as text.
 */
export function watchGrades(): void {
  const taken: number[] = [];
  let blank = 0;
  const question = () => document.querySelector('[data-testid=question]');
  const picture = () => {
    const card = question()?.closest('[data-picture]');
    return card === null || card === undefined || card.querySelector('svg path') !== null;
  };
  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    port2.postMessage(null);
  };
  document.addEventListener(
    'pointerup',
    (event) => {
      if (!(event.target instanceof Element) || event.target.closest('[data-testid^=grade-]') === null) return;
      const before = question();
      // Not by asking in every frame: a page that is asked draws frames that nobody else would have it draw.
      const changes = new MutationObserver(() => {
        const now = question();
        const over = document.querySelector('[data-testid=result]') !== null;
        if (!over && (now === null || now === before)) return;
        changes.disconnect();
        if (over) return;
        requestAnimationFrame(() => {
          if (!picture()) blank += 1;
          afterFrame(() => taken.push(performance.now() - event.timeStamp));
        });
      });
      changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-testid'] });
    },
    true,
  );
  const forget = () => {
    taken.length = 0;
    blank = 0;
  };
  Object.assign(window, { benchGrades: () => JSON.stringify({ taken, blank }), benchForget: forget });
}
