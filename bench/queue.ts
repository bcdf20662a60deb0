/**
 * How long it takes to build the queue of 20,000 cards, half of them met before and a tenth of those due. The goal is
 * 50 ms at a 4x slow-down, which is 12.5 ms here. Prints rows as JSON; `npx tsx bench/queue.ts`.
 */
import type { Card } from '../lib/cards/card';
import { type CardId, cardId, factIdOf, structureId } from '../lib/core/ids';
import { seeded } from '../lib/core/random';
import { day, studyDay } from '../lib/core/time';
import { buildQueue, type StudyMaterial } from '../lib/queue/build-queue';
import { cardLoad } from '../lib/queue/card-load';
import type { ReviewOrder } from '../lib/queue/review-order';
import { siblingsOf } from '../lib/queue/siblings';
import { defaultPolicy } from '../lib/scheduling/default-policy';
import { defaultWeights } from '../lib/scheduling/default-weights';
import { dueCounts, moveDue } from '../lib/scheduling/due-counts';
import { type Memory, newMemory } from '../lib/scheduling/memory';
import { preview } from '../lib/scheduling/preview';
import { judge, type Row } from './row';

const size = 20_000;
const rounds = 15;
const slowDown = 4;
const today = studyDay(20_514);
const now = (today + 0.5) * day;
const random = seeded('queue');
const id = (n: number): CardId => cardId(`a:muscle-${Math.floor(n / 8)}.nerve-${n % 8}.name`);

const cards: readonly Card[] = Array.from({ length: size }, (_, n) => {
  const structure = structureId(`muscle-${Math.floor(n / 8)}`);
  return {
    id: id(n),
    structure,
    factIds: [factIdOf(structure, 'nerve')],
    template: 'name',
    level: 'must',
    intro: n,
    label: '',
    prompt: '',
    answer: '',
    accept: [],
    why: '',
    variants: null,
    sources: [],
    picture: null,
    siblings: n % 8 === 7 ? [] : [id(n + 1)],
  };
});
const known: readonly Memory[] = cards.flatMap((card, n) => {
  if (n % 2 === 0) return [];
  const interval = 1 + Math.floor(random() ** 3 * 300);
  const ago = Math.floor(random() * interval * 1.1);
  return [
    {
      ...newMemory(card.id),
      state: 'review' as const,
      stability: interval,
      difficulty: 1 + random() * 9,
      due: { day: studyDay(today - ago + interval) },
      lastAt: now - ago * day,
      lastDay: studyDay(today - ago),
      reps: 5,
    },
  ];
});
const memories = new Map(known.map((memory) => [memory.cardId, memory]));
const siblings = siblingsOf(cards);
const material = (reviewOrder: ReviewOrder): StudyMaterial => ({
  cards,
  memories,
  siblings,
  today,
  dayEnds: (today + 1) * day,
  weights: defaultWeights,
  newCardsPerDay: 20,
  introducedToday: 0,
  level: 'must',
  reviewOrder,
});

/** The median of some rounds, in milliseconds of processor time. */
function measure(work: () => unknown, times = 1): number {
  const cpu: number[] = [];
  for (let n = 0; n < rounds; n += 1) {
    const from = process.cpuUsage();
    for (let m = 0; m < times; m += 1) work();
    const used = process.cpuUsage(from);
    cpu.push((used.user + used.system) / 1_000 / times);
  }
  return cpu.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

const target = { of: 'measured', atMost: 50 / slowDown } as const;
const look = measure(() => {
  let due = 0;
  for (const { id: card } of cards) if ((memories.get(card)?.lastDay ?? 0) > 0) due += 1;
  return due;
});
const control = { name: 'one look at the memory of every card', measured: look };
const rows: Row[] = (['recall', 'gain', 'due'] as const).map((order) =>
  judge({
    line: `queue of 20,000 cards, order by ${order}`,
    unit: 'ms of processor time',
    target,
    measured: measure(() => buildQueue(material(order))),
    control,
    note: `${buildQueue(material(order)).main.length} in the queue; 50 ms at a ${slowDown}x slow-down`,
  }),
);
rows.push(
  judge({
    line: 'siblings of 20,000 cards, once per deck',
    unit: 'ms of processor time',
    target,
    measured: measure(() => siblingsOf(cards)),
    control,
  }),
  judge({
    line: 'due counts of 10,000 cards, once per session',
    unit: 'ms of processor time',
    target,
    measured: measure(() => dueCounts(memories.values())),
    control,
  }),
);
const counts = dueCounts(memories.values());
const [first] = known;
if (first !== undefined) {
  const calendar = { zone: 'UTC', rollover: 240 };
  const load = cardLoad(first, counts, new Array(7).fill('normal'), siblings, memories);
  rows.push(
    judge({
      line: 'four buttons of one card, each day chosen by load, and the counts moved along',
      unit: 'ms of processor time',
      target: { of: 'measured', atMost: 1 },
      measured: measure(() => {
        const shown = preview(first, { ...defaultPolicy, load }, now, calendar);
        moveDue(counts, first, shown[3]);
        moveDue(counts, shown[3], first);
      }, 200),
      control: {
        name: 'the same without the load',
        measured: measure(() => preview(first, defaultPolicy, now, calendar), 200),
      },
    }),
  );
}
process.stdout.write(`${JSON.stringify(rows)}\n`);
