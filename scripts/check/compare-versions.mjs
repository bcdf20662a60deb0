/**
 * Orders two semantic versions: below zero when the first is older. A pre-release is older than its release, and its
 * numbered parts are compared as numbers, so that beta.9 is older than beta.32.
 * @param {string} first
 * @param {string} second
 */
export function compareVersions(first, second) {
  const [a, b] = [parts(first), parts(second)];
  return compareLists(a.release, b.release) || preReleaseOrder(a.pre, b.pre);
}

/** @param {string} version */
function parts(version) {
  const [release = '', ...rest] = (version.split('+')[0] ?? '').split('-');
  return { release: release.split('.'), pre: rest.join('-').split('.').filter(Boolean) };
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function preReleaseOrder(a, b) {
  if (a.length === 0 || b.length === 0) return Math.sign(b.length - a.length);
  return compareLists(a, b);
}

/**
 * @param {readonly string[]} a
 * @param {readonly string[]} b
 */
function compareLists(a, b) {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [x = '0', y = '0'] = [a[index], b[index]];
    const numbers = /^\d+$/.test(x) && /^\d+$/.test(y);
    const order = numbers ? Number(x) - Number(y) : x < y ? -1 : x > y ? 1 : 0;
    if (order !== 0) return Math.sign(order);
  }
  return 0;
}
