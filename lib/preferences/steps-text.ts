import { err, ok, type Result } from '../core/result';
import { isPreference } from './read-preference';

const minutesOf: Readonly<Record<string, number>> = { s: 1 / 60, m: 1, h: 60, d: 1_440 };
const mostSteps = 10;

/** "1m 10m 3d", as people write steps; a bare number is minutes. Minutes that do not divide come out as seconds. */
export function stepsText(minutes: readonly number[]): string {
  return minutes
    .map((each) => {
      if (each >= 1_440 && each % 1_440 === 0) return `${each / 1_440}d`;
      if (each >= 60 && each % 60 === 0) return `${each / 60}h`;
      return Number.isInteger(each) ? `${each}m` : `${Math.round(each * 60)}s`;
    })
    .join(' ');
}

/** Minutes from what somebody typed, or a sentence that says what is wrong with it. An empty text is no steps. */
export function parseSteps(text: string): Result<readonly number[], string> {
  const words = text.split(/[\s,;]+/).filter((word) => word !== '');
  if (words.length > mostSteps) return err(`There may be ${mostSteps} steps, these are ${words.length}.`);
  const minutes: number[] = [];
  for (const word of words) {
    const [, number = '', unit = 'm'] = /^(\d+(?:\.\d+)?)([smhd]?)$/i.exec(word) ?? [];
    if (number === '') return err(`"${word}" is no length of time. Write 30s, 10m, 2h or 1d.`);
    const length = Number(number) * (minutesOf[unit.toLowerCase() || 'm'] ?? 1);
    if (!(length > 0)) return err(`"${word}" is no time at all. Leave the step out instead.`);
    if (!isPreference('learningSteps', [length])) return err(`"${word}" is longer than a year.`);
    minutes.push(length);
  }
  return ok(minutes);
}
