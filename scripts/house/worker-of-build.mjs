/**
 * A build without the service worker is another build: the switch has to work where nothing else has changed.
 * @param {Record<string, string | undefined>} env
 */
export const hasServiceWorker = (env) => env.SERVICE_WORKER !== 'off';

/**
 * @param {string} files the digest of the sources
 * @param {Record<string, string | undefined>} env
 */
export const withWorker = (files, env) => (hasServiceWorker(env) ? files : `${files} without a worker`);
