import { err, ok, type Result } from '@/lib/core/result';

export type BodyFault = 'too-large' | 'too-deep' | 'not-json' | 'not-json-type';

/** Deeper than anything we send, shallow enough for every recursion over a parsed body. */
const deepest = 32;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Reads a body of JSON, packed with gzip or not, without ever holding more than `most` bytes of it, and before parsing
 * looks how deep it is. A packed body is unpacked piece by piece and let go of as soon as it is too large.
 */
export async function readJson(request: Request, most: number): Promise<Result<unknown, BodyFault>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) return err('not-json-type');
  const encoding = request.headers.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' && encoding !== 'gzip') return err('not-json-type');
  if (Number(request.headers.get('content-length') ?? 0) > most) return err('too-large');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const body = encoding === 'gzip' ? request.body?.pipeThrough(new DecompressionStream('gzip')) : request.body;
  const reader = body?.getReader();
  try {
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
      size += part.value.length;
      if (size > most) {
        await reader?.cancel();
        return err('too-large');
      }
      chunks.push(part.value);
    }
  } catch (cause) {
    // A stream that is no gzip, or ends in the middle. Any other body that breaks off is the connection's failure.
    if (encoding === 'gzip') return err('not-json');
    throw cause;
  }
  try {
    const [only] = chunks;
    const text = utf8.decode(chunks.length === 1 ? only : Buffer.concat(chunks));
    if (depthOf(text) > deepest) return err('too-deep');
    return ok(JSON.parse(text));
  } catch {
    return err('not-json');
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
