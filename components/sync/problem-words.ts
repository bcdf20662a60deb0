import type { SyncState } from '@/lib/browser/browser-state';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import { hour } from '@/lib/core/time';
import type { Aside } from '@/lib/sync/local-event';

/** What happened, what was kept, what to do: every problem is told in these three. */
export interface Problem {
  readonly title: string;
  readonly what: string;
  readonly kept: string;
  readonly act: string;
  /** For a report. */
  readonly reference: string | null;
  /** What the one button does: try again, or sign in. */
  readonly button: 'again' | 'sign-in' | 'reload' | null;
}

const answers = (count: number): string => (count === 1 ? '1 answer' : `${count} answers`);
const all = (count: number): string => (count === 1 ? 'The answer is' : `All ${count} answers are`);
/** The first block of a request's id is enough to find it, and can be read out on the telephone. */
const short = (reference: string | null): string | null => reference?.split('-')[0]?.toUpperCase() ?? null;

/** What there is to say about sending, or null when all is well or will be by itself. */
export function sendingProblem(sync: SyncState): Problem | null {
  const { problem, toSend, kept, refused } = sync;
  const waiting = toSend === 0 ? 'Nothing was waiting to be sent.' : `${all(toSend)} on this device, in order.`;
  const title = 'Your answers were not sent';
  switch (problem?.kind) {
    case 'refused': {
      const what = problem.message ?? 'The server did not take them.';
      const act = 'They are sent again by themselves. Studying goes on meanwhile.';
      return { title, what, kept: waiting, act, reference: short(problem.reference), button: 'again' };
    }
    case 'newer': {
      const what = 'Another device of yours uses a newer version of Retinaculum.';
      const act = 'Load this page again to get the newer version here.';
      return { title, what, kept: waiting, act, reference: null, button: 'reload' };
    }
    case 'inconsistent': {
      const what = "The server's copy of your answers does not add up, so nothing of it was taken over.";
      const act = 'Go on studying. It is compared again by itself; if this stays, report it.';
      return { title, what, kept: waiting, act, reference: null, button: 'again' };
    }
    case 'signed-out': {
      const act = 'Sign in again; then they are sent. Studying goes on meanwhile.';
      const what = 'You are not signed in any more.';
      return toSend === 0 ? null : { title, what, kept: waiting, act, reference: null, button: 'sign-in' };
    }
    case 'erased': {
      const kept = 'Nothing. The account and all its answers were erased, here as well.';
      const act = 'You can go on without an account.';
      return {
        title: 'This account was erased',
        what: 'It was erased on another device.',
        kept,
        act,
        reference: null,
        button: null,
      };
    }
    case 'storage':
      return storageProblem(problem, null);
    default:
      return kept.length > 0 ? refusedProblem(kept) : refused.length > 0 ? refusedSettings(refused.length) : null;
  }
}

function refusedProblem(kept: readonly Aside[]): Problem {
  const ahead = kept.filter((aside) => aside.code === 'future');
  const title = 'Your answers were not sent';
  if (ahead.length > 0) {
    const hours = Math.round(Math.max(...ahead.map((aside) => aside.clockError)) / hour);
    const by = hours >= 48 ? `${Math.round(hours / 24)} days` : hours > 1 ? `${hours} hours` : 'too far';
    return {
      title,
      what: `The server refused ${answers(ahead.length)}: this device's clock is ${by} ahead.`,
      kept: `${all(ahead.length)} on this device, in order.`,
      act: 'Set the clock to automatic, then send again. Studying goes on meanwhile.',
      reference: null,
      button: 'again',
    };
  }
  const codes = [...new Set(kept.map((aside) => aside.code))].join(', ');
  return {
    title: `${answers(kept.length)} could not be taken in`,
    what: `The server refused ${kept.length === 1 ? 'it' : 'them'} (${codes}). The others were sent.`,
    kept: `${all(kept.length)} kept aside on this device and not counted.`,
    act: 'Nothing. Your cards will ask again. If it happens often, report it.',
    reference: null,
    button: null,
  };
}

/** @param count of settings that the server refused */
export function refusedSettings(count: number): Problem {
  const one = count === 1;
  return {
    title: `${one ? 'A setting was' : `${count} settings were`} not taken in`,
    what: `The server refused ${one ? 'it' : 'them'}: this device's clock is far ahead, or the server knows no such value.`,
    kept: `${one ? 'It holds' : 'They hold'} on this device. Your other devices go on as they were.`,
    act: 'Set the clock to automatic, then send again. If that does not help, set another value.',
    reference: null,
    button: 'again',
  };
}

/** @param last what became of the last answer; null where none was being saved */
export function storageProblem(failure: StorageFailure, last: 'not-saved' | null): Problem {
  const lost = last === null ? '' : 'The last one is not saved: it is on this page only. ';
  const base = { reference: null, button: last === null ? 'reload' : 'again' } as const;
  switch (failure.code) {
    case 'full':
      return {
        ...base,
        title: 'This device is full',
        what: 'The browser has no room left to save an answer.',
        kept: `${lost}All answers before it are saved.`,
        act: 'Free some space, then try again.',
      };
    case 'denied':
      return {
        ...base,
        title: 'This browser saves nothing',
        what: 'It does not let this site keep anything, so no answer could be saved.',
        kept: 'Nothing on this page is saved.',
        act: 'Leave the private window, or allow this site to keep data, then try again.',
      };
    case 'newer':
      return {
        ...base,
        title: 'This tab is out of date',
        what: 'Another tab runs a newer version of Retinaculum, and the data here belong to that one now.',
        kept: `${lost}All answers before it are saved.`,
        act: 'Load this page again.',
        button: 'reload',
      };
    case 'gone':
      return {
        ...base,
        title: 'Somebody else is using Retinaculum here',
        what: 'Another tab signed in or out since this page was opened.',
        kept: `${lost}All answers before it are kept with their owner.`,
        act: 'Load this page again.',
        button: 'reload',
      };
    case 'stale':
      return {
        ...base,
        title: 'A part of this page is missing',
        what: 'It could not be fetched: the connection broke off, or a newer version of Retinaculum has come.',
        kept: `${lost}All answers before it are saved.`,
        act: 'Load this page again.',
        button: 'reload',
      };
    case 'broken':
      return {
        ...base,
        title: 'Saving did not work',
        what: 'The browser could not write to its storage.',
        kept: `${lost}All answers before it are saved.`,
        act: 'Try again. If it stays, close other tabs and load this page again.',
      };
  }
}

/**
 * One sentence for as long as this browser keeps nothing and everything goes on all the same.
 * @param sent whether answers go to an account
 */
export function unsavedWords({ code }: StorageFailure, sent: boolean): string {
  const what =
    code === 'denied'
      ? 'This browser saves nothing.'
      : code === 'full'
        ? 'This device is full.'
        : 'Saving does not work here.';
  return `${what} Your answers ${sent ? 'go to your account, and stay nowhere else' : 'stay on this page only'}.`;
}

/** The line for the corner of a page: offline is a state, and goes away by itself. */
export function statusWords({ phase, toSend, repaired, history }: SyncState): string | null {
  if (phase === 'repairing') return 'Comparing with your other devices';
  const waits = toSend > 0 && phase !== 'idle' && phase !== 'sending';
  if (repaired && !waits) return 'This device differed from your account. Put right.';
  if (history !== null && (phase === 'idle' || phase === 'sending'))
    return `Fetching your history, ${history.have} of ${history.of}. You can study meanwhile.`;
  if (toSend === 0) return null;
  if (phase === 'idle' || phase === 'sending') return toSend > 20 ? `Sending ${toSend}` : null;
  return `Saved on this device, ${toSend} to send`;
}
