import type { Instant } from '../core/time';
import { inOrder } from '../log/in-order';
import { undoneIds } from '../log/undo';
import { defaultWeights } from '../scheduling/default-weights';
import type { Weights } from '../scheduling/policy';
import { answerHistories } from '../stats/answer-histories';
import { type Evaluation, evaluate } from '../stats/evaluation';
import { predictions } from '../stats/predictions';
import { counts } from '../sync/local-event';
import type { Replica } from './replica';

/** Weights that a person has or had in use. */
export interface ParameterSet {
  readonly weights: Weights;
  /** When they were taken into use for the last time; null for the published ones, where they never were. */
  readonly since: Instant | null;
  readonly published: boolean;
  readonly inUse: boolean;
  /** How well they foretell all of this person's answers, computed on this device. */
  readonly evaluation: Evaluation;
}

/** The set in use first, then the others, the newest first; the published one is always among them. */
export type ParametersReport = readonly ParameterSet[];

/** Earlier sets that are told; nobody goes back further. */
const mostSets = 4;

/** What is in use and what was, judged on the log of this device. A long log is read between two frames at most. */
export async function parametersReport(replica: Replica): Promise<ParametersReport> {
  const rows = (await replica.db.getAll('events')).filter(counts);
  const ordered = inOrder(rows);
  const undone = undoneIds(ordered.map(({ event }) => event));
  const named = new Map<string, { weights: Weights; since: Instant }>();
  let current = nameOf(defaultWeights);
  for (const { event, effectiveAt } of ordered) {
    if (event.kind !== 'params' || undone.has(event.id)) continue;
    current = nameOf(event.weights);
    // Set anew at its end: a map keeps the order in which its names came.
    named.delete(current);
    named.set(current, { weights: event.weights, since: effectiveAt });
  }
  const published = nameOf(defaultWeights);
  const others = [...named].reverse().filter(([name]) => name !== current && name !== published);
  const chosen = [current, ...others.slice(0, mostSets - 1).map(([name]) => name)];
  if (!chosen.includes(published)) chosen.push(published);
  const histories = answerHistories(ordered);
  const sets: ParameterSet[] = [];
  for (const name of chosen) {
    await new Promise((resolve) => setTimeout(resolve, 0));
    const { weights, since } = named.get(name) ?? { weights: defaultWeights, since: null };
    const evaluation = evaluate(predictions(histories, weights));
    sets.push({ weights, since, published: name === published, inUse: name === current, evaluation });
  }
  return sets;
}

const nameOf = (weights: Weights): string => weights.join(' ');
