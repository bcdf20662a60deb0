/**
 * Links that are passed on carry absolute addresses, and prerendered pages carry those links: the public origin is one
 * of the sources of a build.
 * @param {Record<string, string | undefined>} env
 * @returns {string} "" where there is none
 */
export function originOfBuild(env) {
  return (env.APP_ORIGIN ?? '').trim().replace(/\/$/, '');
}

/**
 * What an operator should know when a finished build is served under another origin than it was built for.
 * @param {string} stamp the fingerprint that the build left
 * @param {Record<string, string | undefined>} env
 * @returns {string | null}
 */
export function otherOrigin(stamp, env) {
  const built = stamp.split(separator)[1] ?? '';
  const now = originOfBuild(env);
  if (built === now) return null;
  const said = built === '' ? 'no address' : built;
  return `APP_ORIGIN is ${now === '' ? 'not set' : now}, but the pages were built for ${said}: links that are passed on will show ${built === '' ? 'no picture' : 'that address'} until "npm run build" is run with the same APP_ORIGIN.`;
}

/** Between the digest of the files and the origin; it stands in no digest. */
const separator = ' for ';

/**
 * @param {string} files
 * @param {Record<string, string | undefined>} env
 */
export function withOrigin(files, env) {
  const origin = originOfBuild(env);
  return origin === '' ? files : `${files}${separator}${origin}`;
}
