/** Shorter bodies are sent as they are: packing them saves no packet. */
const worthwhile = 1_400;

/** A JSON text packed for sending, or null where it is not worth it or this browser cannot. Answers repeat themselves: an eighth is left. */
export async function gzipJson(json: string): Promise<Blob | null> {
  if (json.length < worthwhile || !('CompressionStream' in globalThis)) return null;
  try {
    const packed = new Blob([json]).stream().pipeThrough(new CompressionStream('gzip'));
    return await new Response(packed).blob();
  } catch {
    return null;
  }
}
