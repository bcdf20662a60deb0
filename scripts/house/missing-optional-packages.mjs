/**
 * @typedef {object} LockEntry
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [dev]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 * @property {Record<string, string>} [optionalDependencies]
 */

const systems = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const processors = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'wasm32', 'x64'];

/**
 * Lock entries for optional packages that are asked for but absent. npm leaves an optional package out when the
 * registry in use does not carry it, and `npm ci` then refuses the lock file. Their names tell the platform, which
 * keeps every other machine from installing them; without a hash they are checked by version alone.
 * @param {Record<string, LockEntry>} packages
 * @returns {Record<string, LockEntry>}
 */
export function missingOptionalPackages(packages) {
  /** @type {Record<string, LockEntry>} */
  const missing = {};
  for (const [place, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      if (isFound(packages, place, name)) continue;
      const siblings = Object.keys(entry.optionalDependencies ?? {});
      const version = exactVersion(range) ?? siblingVersion(packages, siblings) ?? range.replace(/^[^0-9]*/, '');
      missing[`node_modules/${name}`] = {
        version,
        ...platformOf(name),
        ...(entry.dev ? { dev: true } : {}),
        optional: true,
      };
    }
  }
  return missing;
}

/**
 * Node looks beside the dependent first, then in every directory above.
 * @param {Record<string, LockEntry>} packages
 * @param {string} from
 * @param {string} name
 */
function isFound(packages, from, name) {
  for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf('node_modules/'))).replace(/\/$/, '')) {
    if (packages[place === '' ? `node_modules/${name}` : `${place}/node_modules/${name}`] !== undefined) return true;
    if (place === '') return false;
  }
}

/** @param {string} range */
const exactVersion = (range) => (/^\d/.test(range) ? range : undefined);

/**
 * Packages of one family are published together, so the one that is there tells the version of the others.
 * @param {Record<string, LockEntry>} packages
 * @param {readonly string[]} siblings
 */
function siblingVersion(packages, siblings) {
  return siblings.map((name) => packages[`node_modules/${name}`]?.version).find((version) => version !== undefined);
}

/** @param {string} name such as `@rollup/rollup-linux-x64-musl` */
function platformOf(name) {
  const words = name.replace(/^@[^/]+\//, '').split('-');
  const os = words.filter((word) => systems.includes(word));
  const named = words.filter((word) => processors.includes(word));
  // `linux-arm-gnueabihf` and `android-arm-eabi` are both plain 32-bit arm.
  const cpu = named.length > 0 ? named : words.some((word) => word.includes('eabi')) ? ['arm'] : [];
  const libc = words.some((word) => word.startsWith('musl'))
    ? ['musl']
    : words.some((word) => word.startsWith('gnu'))
      ? ['glibc']
      : [];
  return {
    ...(cpu.length > 0 ? { cpu } : {}),
    ...(os.length > 0 ? { os } : {}),
    ...(os.includes('linux') && libc.length > 0 ? { libc } : {}),
  };
}
