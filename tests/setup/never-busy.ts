/** What a test does about SQLITE_BUSY, which must never happen: it fails. */
export const neverBusy = (error: unknown): never => {
  throw new Error('SQLITE_BUSY', { cause: error });
};
