/** What a sitting has to say beside its card. */
export type SessionNotice =
  /** The card was answered in another tab or on another device meanwhile; nothing was written twice. */
  | 'moved'
  /** Somebody pressed Hard for the first time. */
  | 'hard'
  /** A card was forgotten so often that asking it again is not what helps; and likewise, and it was suspended. */
  | 'leech'
  | 'leech-suspended'
  /** Another tab had undone, or redone, the same before. */
  | 'undone-elsewhere'
  | 'redone-elsewhere'
  | 'nothing-to-undo'
  | 'nothing-to-redo'
  /** Something other than an answer could not be saved, in a session that goes on without saving. */
  | 'not-kept'
  /** The rest of the deck could not be fetched. */
  | 'offline-content';
