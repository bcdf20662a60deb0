import { isCardId } from '../core/ids';
import type { KeptCard } from './kept-card';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What this browser kept, as far as it can be a card of this page; null for everything else. */
export function parseKeptCard(text: string | null, path: string, contentVersion: string): KeptCard | null {
  if (text === null) return null;
  let kept: unknown;
  try {
    kept = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(kept) || !isRecord(kept.card) || !isRecord(kept.memory)) return null;
  const { id } = kept.card;
  if (kept.path !== path || kept.contentVersion !== contentVersion || kept.memory.cardId !== id) return null;
  return typeof id === 'string' && isCardId(id) ? (kept as unknown as KeptCard) : null;
}
