import { isAttemptId } from '../core/ids';
import type { Answered, Attempt } from './attempt';
import type { Judged } from './judge-answer';

const verdicts: readonly string[] = ['correct', 'partial', 'wrong', 'unknown'] satisfies Judged['verdict'][];

/**
 * Reads back what a tab kept; null where it is not an attempt, or one that contradicts itself. By hand: a quiz reads
 * this before its first question can be answered, and a schema library would be a tenth of its scripts.
 */
export function parseAttempt(text: string | null): Attempt | null {
  if (text === null) return null;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(json)) return null;
  const { attemptId, round, itemIds, at, answers } = json;
  if (typeof attemptId !== 'string' || !isAttemptId(attemptId) || !isCount(round) || !isCount(at)) return null;
  if (itemIds !== null && !(Array.isArray(itemIds) && itemIds.every(isText))) return null;
  if (!Array.isArray(answers)) return null;
  const given = answers.map(readAnswered);
  if (!given.every((answer) => answer !== null) || at > given.length || given.length > at + 1) return null;
  return { attemptId, round, itemIds, answers: given, at };
}

function readAnswered(json: unknown): Answered | null {
  if (!isRecord(json)) return null;
  const { itemId, raw, durationMs, verdict, sentence } = json;
  if (!isText(itemId) || !isText(raw) || !isVerdict(verdict)) return null;
  if (typeof durationMs !== 'number' || !Number.isFinite(durationMs)) return null;
  return sentence === null || isText(sentence) ? { itemId, raw, durationMs, verdict, sentence } : null;
}

const isRecord = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);
const isText = (json: unknown): json is string => typeof json === 'string';
const isCount = (json: unknown): json is number => Number.isSafeInteger(json) && Number(json) >= 0;
const isVerdict = (json: unknown): json is Judged['verdict'] => isText(json) && verdicts.includes(json);
