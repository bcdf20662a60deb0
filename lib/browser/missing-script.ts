/** What the framework throws where a script that is loaded on demand does not come. */
export const isMissingScript = (cause: unknown): cause is Error =>
  cause instanceof Error && cause.name === 'ChunkLoadError';

/**
 * Whether that script is no longer on the server: a newer version has taken the place of this page's. False while the
 * connection is gone, for then nobody knows.
 */
export async function isReplaced(cause: unknown): Promise<boolean> {
  if (!isMissingScript(cause)) return false;
  const [address] = /\/_next\/static\/[^\s:]+/.exec(cause.message) ?? [];
  if (address === undefined) return false;
  try {
    const { status } = await fetch(address, { method: 'HEAD', cache: 'no-store' });
    return status === 404;
  } catch {
    return false;
  }
}
