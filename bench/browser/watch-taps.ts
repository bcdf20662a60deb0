/**
 * Runs in the page beside `watchPage`. From when a finger leaves what matches `pressed` it measures until the end of the
 * first frame after something matches `shown` that did not before; `benchTaps()` answers with the milliseconds by name, as
 * JSON, those since `benchForgetTaps()`. Self-contained: it is sent to the browser as text.
 */
export function watchTaps(kinds: Readonly<Record<string, { readonly pressed: string; readonly shown: string }>>): void {
  const taken: Record<string, number[]> = {};
  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  document.addEventListener(
    'pointerup',
    (event) => {
      const { target } = event;
      if (!(target instanceof Element)) return;
      const kind = Object.entries(kinds).find(([, { pressed }]) => target.closest(pressed) !== null);
      if (kind === undefined) return;
      const [name, { shown }] = kind;
      const before = document.querySelector(shown);
      const changes = new MutationObserver(() => {
        const now = document.querySelector(shown);
        if (now === null || now === before) return;
        changes.disconnect();
        afterFrame(() => {
          taken[name] = [...(taken[name] ?? []), performance.now() - event.timeStamp];
        });
      });
      changes.observe(document.body, { subtree: true, childList: true, attributes: true });
    },
    true,
  );
  const forget = () => {
    for (const name of Object.keys(taken)) delete taken[name];
  };
  Object.assign(window, { benchTaps: () => JSON.stringify(taken), benchForgetTaps: forget });
}
