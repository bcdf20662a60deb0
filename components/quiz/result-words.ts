import type { Answered } from '@/lib/quiz/attempt';
import type { QuizItem } from '@/lib/quiz/item';

const minute = 60;

export const scoreWords = (right: number, total: number): string => `${right} of ${total}`;

/** "1 min 52 s" */
export function timeWords(ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  const minutes = Math.floor(seconds / minute);
  const rest = seconds % minute;
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

const numbers = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine', 'Ten'];

/** What of the missed comes back: only facts that have a card to come back with. */
export function backWords(missed: readonly QuizItem[]): string {
  if (missed.length === 0) return 'Nothing missed.';
  const back = missed.filter(({ studied }) => studied).length;
  if (back === 0) return '';
  return `${numbers[back] ?? String(back)} ${back === 1 ? 'comes' : 'come'} back in your study today.`;
}

export function saidWords({ raw, verdict }: Answered): string {
  if (verdict === 'unknown') return 'You did not know';
  // "Inferior gluteal nerve" goes on in lower case, "L5-S2" and "GMax" do not.
  const running = /^[A-Z][a-z]/u.test(raw) ? `${raw.slice(0, 1).toLowerCase()}${raw.slice(1)}` : raw;
  const said = `You said: ${running}`;
  return verdict === 'partial' ? `${said}. Half right` : said;
}

/** "Gluteal region, 10 questions"; a later round says that it was one. */
export const resultTitle = (title: string, count: number, round: number): string =>
  `${title}, ${count === 1 ? 'one question' : `${count} questions`}${round === 0 ? '' : ' again'}`;
