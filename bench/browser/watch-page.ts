/** What a page says about its own beginning; milliseconds since navigation. */
export interface PageReport {
  /** The end of the first frame in which a question could be read. */
  readonly question: number | null;
  /** When taps are answered: the page sets `data-alive` on its root element. */
  readonly alive: number | null;
  readonly firstPaint: number;
  readonly largestPaint: number;
  /** Beyond 50 ms, of every task that began after the first paint. */
  readonly blocked: number;
  readonly shift: number;
  /** The longest interaction so far, from input to the frame that shows its effect. */
  readonly interaction: number;
}

/**
 * Runs in the page before anything else. `benchReport()` there answers with a PageReport as JSON.
 * Self-contained: it is sent to the browser as text.
 */
export function watchPage(): void {
  let question: number | null = null;
  let alive: number | null = null;
  let firstPaint = 0;
  let largestPaint = 0;
  let shift = 0;
  let interaction = 0;
  const tasks: { readonly start: number; readonly length: number }[] = [];

  const afterFrame = (then: () => void) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = then;
    requestAnimationFrame(() => port2.postMessage(null));
  };
  const look = () => {
    // Of somebody who comes back also the one that they left, which stands in for it.
    const found = [...document.querySelectorAll('[data-testid=question], [data-kept] h1')];
    const seen = (each: Element) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    if (found.some((each) => seen(each) && each.textContent !== ''))
      afterFrame(() => {
        question ??= performance.now();
      });
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  new MutationObserver(() => {
    if (alive === null && document.documentElement?.hasAttribute('data-alive')) alive = performance.now();
  }).observe(document, { attributes: true, attributeFilter: ['data-alive'], subtree: true });

  const observe = (type: string, each: (entry: PerformanceEntry) => void, more: object = {}) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true, ...more });
  observe('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') firstPaint = entry.startTime;
  });
  observe('largest-contentful-paint', (entry) => {
    largestPaint = entry.startTime;
  });
  observe('longtask', (entry) => tasks.push({ start: entry.startTime, length: entry.duration }));
  observe('layout-shift', (entry) => {
    if ('value' in entry && typeof entry.value === 'number' && !('hadRecentInput' in entry && entry.hadRecentInput))
      shift += entry.value;
  });
  observe(
    'event',
    (entry) => {
      if ('interactionId' in entry && Number(entry.interactionId) > 0)
        interaction = Math.max(interaction, entry.duration);
    },
    { durationThreshold: 16 },
  );
  const report = () => {
    const blocked = tasks
      .filter(({ start, length }) => start + length > firstPaint)
      .reduce((sum, { start, length }) => sum + Math.max(0, start + length - Math.max(start, firstPaint) - 50), 0);
    return JSON.stringify({ question, alive, firstPaint, largestPaint, blocked, shift, interaction });
  };
  Object.assign(window, { benchReport: report });
}
