import fs from 'node:fs';
import path from 'node:path';
import { serviceWorkerManifest } from './service-worker-manifest.mjs';
import { hasServiceWorker } from './worker-of-build.mjs';

/**
 * Makes `.next/sw.js` from `workers/service-worker` and the list of what this build consists of. With SERVICE_WORKER=off
 * in the environment the worker is one that removes itself and all it kept, wherever it was installed.
 * @param {string} root
 * @returns {Promise<import('../../workers/service-worker/manifest').Manifest>}
 */
export async function writeServiceWorker(root) {
  const manifest = serviceWorkerManifest(root);
  const entry = hasServiceWorker(process.env) ? 'service-worker.ts' : 'farewell.ts';
  const code = await bundle(path.join(root, 'workers/service-worker', entry), manifest);
  fs.writeFileSync(path.join(root, '.next/sw.js'), code);
  return manifest;
}

/**
 * @param {string} entry
 * @param {unknown} manifest
 */
async function bundle(entry, manifest) {
  // Loaded here, because commands that build nothing should not wait for it.
  const { build } = await import('vite');
  const made = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { MANIFEST: JSON.stringify(manifest) },
    build: {
      write: false,
      target: 'es2022',
      minify: 'esbuild',
      lib: { entry, formats: ['iife'], name: 'retinaculum', fileName: 'sw' },
    },
  });
  const [output] = Array.isArray(made) ? made : [made];
  if (output === undefined || !('output' in output)) throw new Error('the service worker was not bundled');
  return output.output[0].code;
}
