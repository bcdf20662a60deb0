import fs from 'node:fs';

/**
 * The fields of /proc/<pid>/stat from the third on, or null where there is no such file.
 * @param {number} pid
 */
function statFields(pid) {
  try {
    const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The second field is the program's name in brackets and may itself hold spaces and brackets.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/**
 * When a process began, in clock ticks since boot, or null where the system does not tell. Together with
 * the number it names one process for good, while numbers alone are given out again.
 * @param {number} pid
 * @returns {string | null}
 */
export const processStart = (pid) => statFields(pid)?.[19] ?? null;

/**
 * @param {number} pid
 * @returns {boolean} true also for a process of another user, which we may not signal
 */
export function processRuns(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  // A dead process that nobody has buried yet, as in a container whose first process does not, still has a number.
  return !['Z', 'X', 'x'].includes(statFields(pid)?.[0] ?? '');
}
