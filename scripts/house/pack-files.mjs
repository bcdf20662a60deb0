import fs from 'node:fs';
import path from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

/** What the server finds packed beside the file itself: see lib/server/http/serve-packed.ts. */
const places = ['.next/static', 'public/content'];
const text = /\.(?:js|css|json|svg)$/;
/** Smaller ones fit one packet as they are. */
const least = 1_000;

/**
 * Packs the server's files once, as small as brotli can, instead of for every visitor and less well.
 * @param {string} server directory of the standalone server
 * @returns {number} how many files
 */
export function packFiles(server) {
  const files = places.flatMap((place) => {
    const directory = path.join(server, place);
    if (!fs.existsSync(directory)) return [];
    return fs.readdirSync(directory, { recursive: true, encoding: 'utf8' }).map((name) => path.join(directory, name));
  });
  const wanted = files.filter((file) => text.test(file) && fs.statSync(file).size >= least);
  for (const file of wanted) {
    const plain = fs.readFileSync(file);
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    fs.writeFileSync(`${file}.br`, brotliCompressSync(plain, { params }));
  }
  return wanted.length;
}
