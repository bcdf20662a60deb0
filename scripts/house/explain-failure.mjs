import { PlainFailure } from './plain-failure.mjs';

/** @type {Record<string, string>} */
const sentences = {
  ENOSPC: 'The disk is full. Free some space and start again; nothing that was acknowledged is lost.',
  EDQUOT: 'The disk quota is used up. Free some space and start again.',
  EROFS: 'The disk can only be read, not written. Choose a writable place with DATA_DIR.',
  EACCES: 'Permission was refused. Check who owns the directory, or choose another with DATA_DIR.',
  EPERM: 'Permission was refused. Check who owns the directory, or choose another with DATA_DIR.',
  EMFILE: 'Too many files are open. Raise the limit (ulimit -n) and start again.',
};

/**
 * What to print and which code to leave with. Unknown faults keep their stack, since they are ours.
 * @param {unknown} failure
 * @returns {{ text: string, exitCode: number }}
 */
export function explainFailure(failure) {
  if (failure instanceof PlainFailure) return { text: failure.message, exitCode: failure.exitCode };
  if (!(failure instanceof Error)) return { text: String(failure), exitCode: 1 };
  const code = 'code' in failure && typeof failure.code === 'string' ? failure.code : '';
  const sentence = sentences[code];
  if (sentence !== undefined) {
    const where = 'path' in failure && typeof failure.path === 'string' ? ` (${failure.path})` : '';
    return { text: `${sentence}${where}`, exitCode: 1 };
  }
  return { text: failure.stack ?? failure.message, exitCode: 1 };
}
