import { compareVersions } from './compare-versions.mjs';

/** @typedef {Record<string, { minimum: string, because: string }>} Floor */

/**
 * Every locked copy of a package must be at least as new as the advisory demands; nested copies count too. A copy
 * inside another package's own tree is a copy that runs. A package that is no longer used may leave the floor.
 * @param {Floor} floor
 * @param {Record<string, { version?: string }>} packages the `packages` of package-lock.json
 * @returns {string[]}
 */
export function findBelowFloor(floor, packages) {
  return Object.entries(floor).flatMap(([name, { minimum, because }]) => {
    const copies = Object.entries(packages).filter(([place]) => place.endsWith(`node_modules/${name}`));
    if (copies.length === 0) return [`${name} has a floor but is not installed; remove it from dependency-floor.json`];
    return copies
      .filter(([, { version }]) => version === undefined || compareVersions(version, minimum) < 0)
      .map(([place, { version }]) => `${place} is ${version}; at least ${minimum} is needed: ${because}`);
  });
}
