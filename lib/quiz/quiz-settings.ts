export interface QuizSettings {
  readonly count: number;
  readonly seed: string;
  /** What the link asked for and does not get, in a sentence; null when all is as asked. */
  readonly note: string | null;
}

export const defaultSettings: QuizSettings = { count: 10, seed: '1', note: null };
export const mostQuestions = 30;
const seedShape = /^[A-Za-z0-9._-]{1,32}$/u;
const wholeNumber = /^[+-]?\d{1,9}$/u;

function readCount(asked: string | null): Pick<QuizSettings, 'count' | 'note'> {
  if (asked === null) return defaultSettings;
  if (!wholeNumber.test(asked.trim()))
    return {
      count: defaultSettings.count,
      note: `The link does not say how many questions, so there are ${defaultSettings.count}.`,
    };
  const count = Number(asked);
  if (count > mostQuestions) return { count: mostQuestions, note: `A quiz has at most ${mostQuestions} questions.` };
  return count < 1 ? { count: 1, note: 'A quiz has at least one question.' } : { count, note: null };
}

/** Reads `?n=10&seed=1` as kindly as it can be meant. The same address gives everybody the same quiz. */
export function readSettings(search: string): QuizSettings {
  const asked = new URLSearchParams(search);
  const { count, note } = readCount(asked.get('n'));
  const seed = asked.get('seed');
  if (seed === null || seedShape.test(seed)) return { count, seed: seed ?? defaultSettings.seed, note };
  const unread = 'The seed of the link cannot be read, so this is the first quiz of the region.';
  return { count, seed: defaultSettings.seed, note: note === null ? unread : `${note} ${unread}` };
}

export const settingsSearch = ({ count, seed }: Pick<QuizSettings, 'count' | 'seed'>): string =>
  `?n=${count}&seed=${encodeURIComponent(seed)}`;
