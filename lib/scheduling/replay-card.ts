import type { CardId } from '../core/ids';
import type { LoggedEvent } from '../log/event';
import { type Memory, newMemory } from './memory';
import type { Policy } from './policy';
import { replayLog } from './replay-log';

/** The memory of one card, from a log or the part of it that `replayLog` asks for. */
export const replayCard = (cardId: CardId, events: Iterable<LoggedEvent>, policy: Policy): Memory =>
  replayLog(events, policy, new Set([cardId])).get(cardId) ?? newMemory(cardId);
