import { day, type StudyDay } from '@/lib/core/time';
import type { Aside, SetAside } from '@/lib/scheduling/set-aside';

const dayName = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
const on = (of: StudyDay): string => dayName.format(of * day);

export const groupWords: Readonly<Record<Aside, { readonly title: string; readonly sentence: string }>> = {
  suspended: { title: 'Suspended', sentence: 'Not asked until you bring them back. Nothing of what you know is lost.' },
  leech: {
    title: 'Forgotten too often',
    sentence: 'Read these up, then begin anew, or give them another day. Asking on as before seldom helps.',
  },
  buried: { title: 'Put off', sentence: 'These rest until their day by themselves.' },
  moved: { title: 'On another day', sentence: 'You chose the day. Bring one back and its own day holds again.' },
};

/** How a card stands, in one line under its question. */
export function standingWords({ memory, why }: SetAside, today: StudyDay): string {
  const { lapses, buriedUntil, due, state } = memory;
  const forgotten = lapses === 0 ? null : lapses === 1 ? 'forgotten once' : `forgotten ${lapses} times`;
  const until = buriedUntil === null ? null : buriedUntil === today + 1 ? 'until tomorrow' : `until ${on(buriedUntil)}`;
  const next = due === null ? null : !('day' in due) || due.day <= today ? 'due now' : `due on ${on(due.day)}`;
  const where = why === 'buried' ? until : why === 'suspended' ? (state === 'new' ? 'starts anew' : null) : next;
  const words = [where, forgotten].filter((part) => part !== null).join(', ');
  return words === '' ? '' : `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}
