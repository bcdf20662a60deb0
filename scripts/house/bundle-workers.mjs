import fs from 'node:fs';
import path from 'node:path';

/** Native code and what finds it by looking around in node_modules: left where it is. */
const outside = ['@open-spaced-repetition/binding', 'libsql'];

/**
 * Writes each worker entry point as one file that plain Node can run: the server starts them by path, and Next neither
 * compiles nor copies what is only started by path.
 * @param {string} root
 */
export async function bundleWorkers(root) {
  // Loaded here: `npm start` reads this file before anything is installed.
  const { build } = await import('esbuild');
  const from = path.join(root, 'workers');
  const to = path.join(root, '.next/workers');
  fs.rmSync(to, { recursive: true, force: true });
  await build({
    entryPoints: [path.join(from, 'train-parameters.ts')],
    outdir: to,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: outside,
    // Some of the packages inside are CommonJS and ask for Node's modules in its way.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    tsconfig: path.join(root, 'tsconfig.json'),
    logLevel: 'silent',
  });
}
