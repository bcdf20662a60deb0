const fitness = { logLoss: 0.3, rmseBins: 0.05 };
const outcome = {
  kind: 'fitted',
  items: 100,
  fit: 'full',
  weights: Array.from({ length: 21 }, () => Number.NaN),
  refitted: true,
  judged: { answers: 20, before: 0.4, after: 0.3 },
  before: fitness,
  after: fitness,
};
// JSON would make null of NaN; either is refused.
process.on('message', () => process.send?.({ kind: 'outcome', outcome }));
