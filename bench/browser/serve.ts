import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ROOT } from '../../scripts/house/root.mjs';
import { freePort } from '../../scripts/server/free-port';

export interface Served {
  readonly origin: string;
  stop(): Promise<void>;
}

/** The last finished build, over a data directory that is thrown away. */
export async function serveApp(): Promise<Served> {
  const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'retinaculum-bench-'));
  const env = { DATA_DIR: directory, DATABASE_URL: '', SMTP_URL: '', APP_ORIGIN: '' };
  const served = await serve([path.join(ROOT, 'scripts/start.mjs'), '--as-built'], env);
  return {
    origin: served.origin,
    stop: async () => {
      await served.stop();
      fs.rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** A standalone server of Next, directly. */
export const serveStandalone = (file: string): Promise<Served> => serve([file], {});

async function serve(args: readonly string[], more: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production' as const, PORT: String(port), HOSTNAME: '127.0.0.1', ...more };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const origin = `http://127.0.0.1:${port}`;
  const answers = () =>
    fetch(origin).then(
      (response) => response.ok,
      () => false,
    );
  for (const deadline = Date.now() + 60_000; !(await answers()); ) {
    if (child.exitCode !== null || Date.now() > deadline) throw new Error(`no answer from ${args.join(' ')}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const stop = async () => {
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
    await gone;
    clearTimeout(late);
  };
  return { origin, stop };
}
