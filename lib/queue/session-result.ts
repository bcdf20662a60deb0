import type { StructureId } from '../core/ids';

/** What a sitting came to, for its last screen. */
export interface SessionResult {
  readonly answers: number;
  /** Answers other than Again. */
  readonly recalled: number;
  readonly minutes: number;
  readonly tomorrow: { readonly cards: number; readonly minutes: number };
  /** Structures whose recall passed 90% in this session. */
  readonly inkedNow: readonly StructureId[];
  readonly inked: readonly StructureId[];
  /** What "10 more" would add; null where there are no new cards left at this level. */
  readonly more: { readonly cards: number; readonly minutes: number } | null;
}
