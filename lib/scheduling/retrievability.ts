import { day } from '../core/time';
import type { Due } from '../log/event';
import { fsrsEngine } from './fsrs-engine';
import type { Memory } from './memory';
import type { Weights } from './policy';

/**
 * The probability that the card is recalled at a time, 0 to 1; null for a card never answered. FSRS was fitted to
 * whole days: a study day is the exact question, an instant draws a smooth curve and says little within a day.
 */
export function retrievability(memory: Memory, when: Due, weights: Weights): number | null {
  if (memory.lastAt === null || memory.lastDay === null) return null;
  const days = 'at' in when ? (when.at - memory.lastAt) / day : when.day - memory.lastDay;
  return fsrsEngine(weights).recall(memory.stability, Math.max(0, days));
}
