/** Why nothing could be stored; none of these is anything a request could have caused. */
export type StorageFault = 'storage-full' | 'storage-read-only' | 'storage-missing' | 'storage-failed';

export class StorageError extends Error {
  override readonly name = 'StorageError';
  constructor(
    readonly code: StorageFault,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** An error and its causes, outermost first: drizzle and libSQL wrap what SQLite said. */
function* chain(error: unknown): Generator<Error> {
  let current = error;
  for (let depth = 0; depth < 8 && current instanceof Error; depth += 1) {
    yield current;
    current = current.cause;
  }
}

const codesOf = (error: unknown): string =>
  [...chain(error)]
    .flatMap((each) => [
      'code' in each && typeof each.code === 'string' ? each.code : '',
      'extendedCode' in each && typeof each.extendedCode === 'string' ? each.extendedCode : '',
    ])
    .join(' ');

export const isBusy = (error: unknown): boolean => /SQLITE_(BUSY|LOCKED)/.test(codesOf(error));

/** The storage fault behind an error, or null when the storage is not to blame. */
export function storageFaultOf(error: unknown): StorageFault | null {
  for (const each of chain(error)) if (each instanceof StorageError) return each.code;
  const codes = codesOf(error);
  if (/SQLITE_FULL/.test(codes)) return 'storage-full';
  if (/SQLITE_READONLY/.test(codes)) return 'storage-read-only';
  if (/SQLITE_CANTOPEN|ENOENT/.test(codes)) return 'storage-missing';
  if (/SQLITE_(IOERR|CORRUPT|NOTADB|NOMEM|BUSY|LOCKED|PERM|AUTH)/.test(codes)) return 'storage-failed';
  if (/ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENOTFOUND|SERVER_ERROR|HRANA|CLIENT_CLOSED/.test(codes))
    return 'storage-failed';
  return null;
}

/** `log_head.seq` for a NOT NULL or UNIQUE constraint that refused a write, '' for a foreign key, null for any other error. */
export function refusedBy(error: unknown): string | null {
  for (const each of chain(error)) {
    const found = /(?:NOT NULL|UNIQUE|FOREIGN KEY) constraint failed(?:: ([\w., ]+))?/.exec(each.message);
    if (found !== null) return found[1] ?? '';
  }
  return null;
}
