import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { ROOT } from '../../scripts/house/root.mjs';

/** Inside the project, because a bundler's root must hold the packages. */
export const bareDirectory = path.join(ROOT, '.bench', 'bare-post');

const files: Readonly<Record<string, string>> = {
  'package.json': '{ "name": "bare-post", "private": true, "type": "module" }\n',
  'next.config.mjs': `export default { output: 'standalone', poweredByHeader: false, typescript: { ignoreBuildErrors: true }, outputFileTracingRoot: ${JSON.stringify(ROOT)}, turbopack: { root: ${JSON.stringify(ROOT)} } };\n`,
  'app/layout.jsx':
    'export default function Layout({ children }) { return <html lang="en"><body>{children}</body></html>; }\n',
  'app/page.jsx': 'export default function Page() { return <p>bare</p>; }\n',
  'app/api/sync/route.js': `export const dynamic = 'force-dynamic';
export async function POST(request) {
  const body = await request.json();
  return Response.json({ v: 1, count: body.events.length, cursor: body.cursor });
}
`,
};

/** Builds the control: a Next app of the same version whose one handler reads the same body and answers at once. */
export async function buildBareNext(): Promise<string> {
  rmSync(bareDirectory, { recursive: true, force: true });
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(bareDirectory, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1' };
  await promisify(execFile)(process.execPath, [path.join(ROOT, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: bareDirectory,
    env,
  });
  return path.join(bareDirectory, '.next', 'standalone', '.bench', 'bare-post', 'server.js');
}
