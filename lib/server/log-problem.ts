const ownWords = new Set(['LibsqlError', 'LibsqlBatchError', 'StorageError', 'SqliteError']);

/** An error as a log may keep it: names, codes and places. Messages only of the database, which quote no values. */
function told(error: unknown, depth = 0): Record<string, unknown> {
  if (!(error instanceof Error)) return { name: typeof error };
  const code = 'code' in error && typeof error.code === 'string' ? { code: error.code } : {};
  const message = ownWords.has(error.name) ? { message: error.message } : {};
  const at = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const cause = error.cause === undefined || depth > 4 ? {} : { cause: told(error.cause, depth + 1) };
  return { name: error.name, ...code, ...message, at: at.slice(0, 8).map((line) => line.trim()), ...cause };
}

/** One JSON line on standard error: which request, what broke, where; never what anybody wrote. */
export function logProblem(requestId: string | null, cause: unknown): void {
  process.stderr.write(`${JSON.stringify({ level: 'error', requestId, ...told(cause) })}\n`);
}
