import { PlainFailure } from './plain-failure.mjs';

const oldest = [20, 9];

/** @param {string} version such as `20.11.1` */
export function assertNodeVersion(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [needMajor = 0, needMinor = 0] = oldest;
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return;
  throw new PlainFailure(
    `Node ${needMajor}.${needMinor} or newer is needed; this is ${version}. Install a current version from https://nodejs.org and run the command again.`,
  );
}
