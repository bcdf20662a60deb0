import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type CardLock, emptyLock, formatLock, parseLock } from '../../lib/cards/card-lock';
import { err, ok, type Result } from '../../lib/core/result';

export const cardLockPath = 'content/cards.lock.json';

/** The stored lock; an absent file is an empty one. */
export function readCardLock(root: string): Result<CardLock, string> {
  const file = path.join(root, cardLockPath);
  if (!existsSync(file)) return ok(emptyLock);
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return parseLock(json);
  } catch (error) {
    return err(error instanceof Error ? error.message : 'not readable');
  }
}

export const writeCardLock = (root: string, lock: CardLock): void =>
  writeFileSync(path.join(root, cardLockPath), formatLock(lock));
