import fs from 'node:fs';
import path from 'node:path';
import * as z from 'zod';

const fileShape = z.object({
  /** By prerendered route, the sources for its inline scripts. */
  routes: z.record(z.string(), z.array(z.string())),
  /** The same for its style elements. */
  styles: z.record(z.string(), z.array(z.string())),
  /** Patterns of the paths whose pages are rendered per request. */
  perRequest: z.array(z.string()),
  /** Sources for inline scripts that are the same on every page. */
  constant: z.array(z.string()),
});

export type CspHashes = z.infer<typeof fileShape>;

const memo: { hashes: CspHashes | null } = { hashes: null };

/** What the build wrote about what is inline in its pages. Empty in development, where pages are made anew all the time. */
export function cspHashes(): CspHashes {
  memo.hashes ??= read();
  return memo.hashes;
}

function read(): CspHashes {
  const file = path.join(/* turbopackIgnore: true */ process.cwd(), '.next', 'csp-hashes.json');
  if (!fs.existsSync(file)) return { routes: {}, styles: {}, perRequest: [], constant: [] };
  return fileShape.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
}
