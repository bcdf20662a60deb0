import { err, ok, type Result } from '../core/result';

/** The name of a compiled file ends in the first twelve hex digits of its SHA-256. */
const hashed = /\.([0-9a-f]{12})\.json$/;

/** Null where nothing can be compared: the name has no hash, or the page is not served securely. */
async function isAsNamed(url: string, text: string): Promise<boolean | null> {
  const wanted = hashed.exec(url)?.[1];
  if (wanted === undefined || globalThis.crypto?.subtle === undefined) return null;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  const found = [...digest.subarray(0, 6)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return found === wanted;
}

async function read(url: string, init?: RequestInit): Promise<string | null> {
  const response = await fetch(url, init);
  return response.ok ? response.text() : null;
}

/** Takes a damaged copy out of whatever the service worker keeps, so that it is not given out again. */
async function forget(url: string): Promise<void> {
  if (globalThis.caches === undefined) return;
  for (const name of await caches.keys()) await (await caches.open(name)).delete(url);
}

/**
 * A compiled file as it was compiled. A copy that a cache has damaged or mixed up does not fit the hash in its name and
 * is fetched again from the network, once. A copy that the server gives twice is what the server has. Only content is
 * ever thrown away here: answers live elsewhere.
 */
export async function fetchVerified(url: string): Promise<Result<unknown, 'missing'>> {
  try {
    const kept = await read(url);
    const fits = kept === null ? false : await isAsNamed(url, kept);
    if (kept !== null && fits !== false) return parsed(kept);
    if (kept === null) return err('missing');
    await forget(url);
    const again = await read(url, { cache: 'reload' });
    if (again === null) return err('missing');
    return again === kept || (await isAsNamed(url, again)) === true ? parsed(again) : err('missing');
  } catch {
    return err('missing');
  }
}

function parsed(text: string): Result<unknown, 'missing'> {
  const value: unknown = JSON.parse(text);
  return ok(value);
}
