import { promisify } from 'node:util';
import { gunzip, type InputType, type ZlibOptions } from 'node:zlib';
import { err, ok, type Result } from '@/lib/core/result';
import type { Arrived } from './arrived';

export type BodyFault = 'too-large' | 'too-deep' | 'not-json' | 'not-json-type';

/** Deeper than anything we send, shallow enough for every recursion over a parsed body. */
const deepest = 32;
const gunzipped: (packed: InputType, options: ZlibOptions) => Promise<Buffer> = promisify(gunzip);
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body of JSON, packed with gzip or not, without ever holding more than `most` bytes of either, and before
 * parsing looks how deep it is.
 */
export async function readJson({ headers, body }: Arrived, most: number): Promise<Result<unknown, BodyFault>> {
  if (!/^application\/json\b/i.test(headers.get('content-type') ?? '')) return err('not-json-type');
  const encoding = headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return err('not-json-type');
  if (Number(headers.get('content-length') ?? 0) > most) return err('too-large');
  const sent = await readBytes(body, most);
  if (!sent.ok) return sent;
  const bytes = encoding === 'gzip' ? await unpack(sent.value, most) : sent;
  if (!bytes.ok) return bytes;
  try {
    const text = utf8.decode(bytes.value);
    if (depthOf(text) > deepest) return err('too-deep');
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
  }
}

async function readBytes(body: Arrived['body'], most: number): Promise<Result<Uint8Array, BodyFault>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.length;
    if (size > most) return err('too-large');
    chunks.push(chunk);
  }
  const [only] = chunks;
  return ok(only !== undefined && chunks.length === 1 ? only : Buffer.concat(chunks));
}

/** Stops as soon as there is too much. */
async function unpack(packed: Uint8Array, most: number): Promise<Result<Uint8Array, BodyFault>> {
  try {
    return ok(await gunzipped(packed, { maxOutputLength: most }));
  } catch (cause) {
    const tooLarge = cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE';
    return err(tooLarge ? 'too-large' : 'not-json');
  }
}

/** How deep brackets nest outside strings. */
function depthOf(text: string): number {
  let depth = 0;
  let greatest = 0;
  let inString = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (inString) {
      if (code === 0x5c) i += 1;
      else if (code === 0x22) inString = false;
    } else if (code === 0x22) inString = true;
    else if (code === 0x5b || code === 0x7b) greatest = Math.max(greatest, ++depth);
    else if (code === 0x5d || code === 0x7d) depth -= 1;
  }
  return greatest;
}
