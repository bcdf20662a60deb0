import type { Remaining } from '@/lib/queue/remaining';
import type { SessionNotice } from '@/lib/queue/session-notice';
import type { SessionResult } from '@/lib/queue/session-result';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
/** "Gluteus medius, gluteus minimus and piriformis": only the first begins a sentence. */
function list([first = '', ...others]: readonly string[]): string {
  const names = [first, ...others.map((name) => name.charAt(0).toLowerCase() + name.slice(1))];
  return names.length < 2 ? first : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
}

export const leftWords = ({ cards, minutes }: Remaining): string => `${cards} left, ${minutes} min`;

export const noticeWords: Readonly<Record<SessionNotice, string>> = {
  moved: 'Answered in another tab meanwhile. Nothing was saved twice.',
  hard: 'Hard means you remembered.',
  leech: 'This one keeps slipping away. Read it again:',
  'leech-suspended': 'Forgotten too often, so it is suspended. Undo brings it back; read it again:',
  'undone-elsewhere': 'Taken back in another tab already.',
  'redone-elsewhere': 'Brought back in another tab already.',
  'nothing-to-undo': 'There is nothing to take back.',
  'nothing-to-redo': 'There is nothing to bring back.',
  'not-kept': 'That could not be saved, so nothing has changed.',
  'offline-content': 'The other cards wait for a connection.',
};

export const doneWords = ({ answers, minutes }: SessionResult): string =>
  `Done: ${count(answers, 'answer', 'answers')}, ${minutes} min`;

/** @param names of the structures that passed 90% in this session */
export const inkedWords = (names: readonly string[]): string | null =>
  names.length === 0 ? null : `${list(names)} ${names.length === 1 ? 'has' : 'have'} inked in.`;

export const tomorrowWords = ({ cards, minutes }: SessionResult['tomorrow']): string =>
  cards === 0 ? 'Nothing' : `${count(cards, 'card', 'cards')}, ${count(minutes, 'minute', 'minutes')}`;

export const emptyWords = ({ tomorrow }: SessionResult): string =>
  tomorrow.cards === 0
    ? 'Nothing due today, and nothing tomorrow.'
    : `Nothing due until tomorrow, ${count(tomorrow.minutes, 'minute', 'minutes')} then.`;

export const moreWords = ({ cards, minutes }: { readonly cards: number; readonly minutes: number }): string =>
  `${cards} more, ${minutes} min`;

/** @param ms until the next card is due */
export const waitWords = (ms: number): string => {
  const minutes = Math.max(1, Math.ceil(ms / 60_000));
  return `The next card is ready in ${count(minutes, 'minute', 'minutes')}.`;
};
