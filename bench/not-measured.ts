import { say } from '../scripts/house/say.mjs';
import { judge, type Row } from './row';

/** For what breaks: it takes nothing else with it, and its lines do not hold. */
export const notMeasured =
  (name: string) =>
  (cause: unknown): Row[] => {
    const note = cause instanceof Error ? cause.message : String(cause);
    say(`${name}: ${note}`);
    return [
      judge({ line: `${name} could not be measured`, unit: '', target: { of: 'measured' }, measured: null, note }),
    ];
  };
