import { err, ok, type Result } from '../../lib/core/result';

export interface ReplayArguments {
  /** Undefined reads standard input. */
  readonly file: string | undefined;
  /** As under `params` in a file's first line; these win. */
  readonly params: Readonly<Record<string, unknown>>;
}

const minutes = (text: string): unknown =>
  text === 'none' ? [] : text.split(/[\s,]+/).map((word) => (word === '' ? Number.NaN : Number(word)));

const withValue: Readonly<Record<string, readonly [name: string, read: (text: string) => unknown]>> = {
  '--retention': ['desiredRetention', Number],
  '--longest': ['maximumInterval', Number],
  '--steps': ['learningSteps', minutes],
  '--relearning': ['relearningSteps', minutes],
  '--zone': ['zone', String],
  '--rollover': ['rollover', Number],
};
const flags: Readonly<Record<string, string>> = {
  '--no-fuzz': 'fuzz',
  '--no-promises': 'promises',
  '--no-terms': 'terms',
};

/** What the command line asks for. Values are checked where those of the file are. */
export function replayArguments(
  words: readonly string[],
  readFile: (path: string) => string,
): Result<ReplayArguments | 'help', string> {
  const params: Record<string, unknown> = {};
  let file: string | undefined;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index] ?? '';
    if (word === '--help') return ok('help');
    const flag = flags[word];
    if (flag !== undefined) {
      params[flag] = false;
      continue;
    }
    const option = withValue[word];
    if (option === undefined && word !== '--weights') {
      if (word.startsWith('--')) return err(`unknown option ${word}; --help names them`);
      file = word;
      continue;
    }
    index += 1;
    const value = words[index];
    if (value === undefined) return err(`${word} needs a value`);
    if (option !== undefined) params[option[0]] = option[1](value);
    else
      try {
        params.weights = JSON.parse(readFile(value));
      } catch (cause) {
        return err(`--weights ${value}: ${cause instanceof Error ? cause.message : 'not JSON'}`);
      }
  }
  return ok({ file, params });
}

/** The comment at the head of a script, as its help. */
export function helpText(source: string): string {
  const [, comment = ''] = /\/\*\*\n([\s\S]*?)\n \*\//.exec(source) ?? [];
  return `${comment.replace(/^ \* ?/gm, '')}\n`;
}
