/**
 * @typedef {object} PrerenderManifest
 * @property {Record<string, { initialRevalidateSeconds?: number | boolean }>} routes
 * @property {Record<string, { fallback?: string | boolean | null }>} dynamicRoutes
 *
 * @typedef {object} RoutesManifest
 * @property {readonly { page: string, regex: string }[]} staticRoutes
 * @property {readonly { page: string, regex: string }[]} dynamicRoutes
 */

/**
 * Patterns of the routes that are rendered for each request, whose scripts can therefore carry a nonce. What is
 * neither one of them nor prerendered is answered with the prerendered "not found" page.
 * @param {RoutesManifest} routes
 * @param {PrerenderManifest} prerendered
 * @returns {string[]}
 */
export function perRequestRoutes(routes, prerendered) {
  const byBuild = new Set([...Object.keys(prerendered.routes), ...Object.keys(prerendered.dynamicRoutes)]);
  return [...routes.staticRoutes, ...routes.dynamicRoutes]
    .filter(({ page }) => !byBuild.has(page) && !page.startsWith('/_') && !page.startsWith('/api/'))
    .map(({ regex }) => regex);
}

/**
 * Pages that the server would prerender later, on demand or again: made without a request they carry no nonce, and
 * made after the build their hashes are unknown, so their scripts would be blocked.
 * @param {PrerenderManifest} prerendered
 * @returns {string[]} one sentence for each
 */
export function unhashablePages(prerendered) {
  const onDemand = Object.entries(prerendered.dynamicRoutes)
    .filter(([, { fallback }]) => fallback !== false)
    .map(([page]) => `${page} is prerendered on demand: export dynamicParams = false, or await connection() in it.`);
  const again = Object.entries(prerendered.routes)
    .filter(([page, { initialRevalidateSeconds }]) => !page.startsWith('/_') && initialRevalidateSeconds !== false)
    .map(([page]) => `${page} is prerendered again from time to time: drop revalidate, or await connection() in it.`);
  return [...onDemand, ...again];
}
