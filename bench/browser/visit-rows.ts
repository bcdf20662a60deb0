import type { Browser } from '@playwright/test';
import { judge, type Row, type Target } from '../row';
import { median, spread } from './figures';
import { firstVisit, type Visit } from './first-visit';
import { studyPath } from './study-session';
import { kilobytes, type Transfer } from './traffic';

const rounds = 5;
const places = [
  { name: 'study', path: studyPath },
  { name: 'landing', path: '/' },
  { name: 'quiz', path: '/quiz/gluteal-region' },
] as const;

/** First visits with cold caches: the bare page and each of ours in turn, so that what the machine does hits all alike. */
export async function visitRows(
  browser: Browser,
  origin: string,
  floor: string,
  say: (text: string) => void,
): Promise<Row[]> {
  const visits = new Map<string, Visit[]>();
  for (let round = 1; round <= rounds; round += 1) {
    say(`first visits, round ${round} of ${rounds}`);
    for (const { name, path } of [{ name: 'floor', path: '/' }, ...places]) {
      const visit = await firstVisit(browser, (name === 'floor' ? floor : origin) + path);
      visits.set(name, [...(visits.get(name) ?? []), visit]);
    }
  }
  const bare = visits.get('floor') ?? [];
  return places.flatMap(({ name }) => rowsOf(name, visits.get(name) ?? [], bare));
}

const isScript = ({ kind }: Transfer): boolean => kind === 'script';
const aliveAt = (visit: Visit): number => visit.alive ?? Number.POSITIVE_INFINITY;

function rowsOf(name: string, visits: readonly Visit[], bare: readonly Visit[]): Row[] {
  const row = (
    line: string,
    unit: string,
    target: Omit<Target, 'of'> & Partial<Target>,
    figure: (visit: Visit) => number,
  ) => {
    const figures = visits.map(figure);
    return judge({
      line: `${name}, first visit: ${line}`,
      unit,
      target: { of: 'measured', ...target },
      measured: median(figures),
      control: { name: 'bare Next page', measured: median(bare.map(figure)) },
      note: spread(figures),
    });
  };
  return [
    row('JS until taps are answered', 'KB', { atMost: 160 }, (visit) =>
      kilobytes(visit.transfers, (transfer) => isScript(transfer) && transfer.finished <= aliveAt(visit)),
    ),
    row('JS in all', 'KB', { atMost: 185 }, (visit) => kilobytes(visit.transfers, isScript)),
    row('all before the first answer', 'KB', { atMost: 205 }, (visit) => kilobytes(visit.transfers, () => true)),
    row('requests before the first answer', 'requests', { atMost: 15 }, (visit) => visit.transfers.length),
    row('first question visible', 'ms', { atMost: 700 }, (visit) => visit.question ?? Number.POSITIVE_INFINITY),
    row('taps answered, beyond the bare page', 'ms', { of: 'difference', atMost: 300 }, aliveAt),
    row('LCP', 'ms', { atMost: 700 }, (visit) => visit.largestPaint),
    row('TBT', 'ms', { atMost: 150 }, (visit) => visit.blocked),
    row('CLS', '', { atMost: 0 }, (visit) => visit.shift),
  ];
}
