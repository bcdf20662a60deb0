import { fingerprintFiles } from './fingerprint-files.mjs';
import { withOrigin } from './origin-of-build.mjs';
import { ROOT } from './root.mjs';
import { withWorker } from './worker-of-build.mjs';

/** Everything that can change what a build makes. */
const inputs = [
  'app',
  'components',
  'content',
  'db',
  'lib',
  'public',
  'scripts',
  'workers',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.ts',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
const outputs = /^public\/content\/|^scripts\/check\/|\.(?:test|spec)\.tsx?$|\/\.DS_Store$|~$/;

export function sourceFingerprint() {
  const files = fingerprintFiles(ROOT, inputs, (file) => !outputs.test(file));
  const sources = withWorker(`${process.platform}-${process.arch}-${files}`, process.env);
  return withOrigin(sources, process.env);
}
