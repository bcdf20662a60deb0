import fs from 'node:fs';
import path from 'node:path';
import { assertPortFree } from './house/assert-port-free.mjs';
import { ensureInstalled } from './house/ensure-installed.mjs';
import { prepareServerEnvironment } from './house/prepare-server-environment.mjs';
import { ROOT } from './house/root.mjs';
import { runCommand } from './house/run-command.mjs';
import { runMain } from './house/run-main.mjs';

await runMain(async () => {
  await ensureInstalled();
  const { host, port } = prepareServerEnvironment('npm run dev');
  await assertPortFree(host, port);
  if (fs.existsSync(path.join(ROOT, 'scripts/content-build.ts'))) {
    await runCommand(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'scripts/content-build.ts'], { show: true });
  }
  const args = ['node_modules/next/dist/bin/next', 'dev', '--hostname', host, '--port', String(port)];
  return (await runCommand(process.execPath, args, { show: true })).code;
});
