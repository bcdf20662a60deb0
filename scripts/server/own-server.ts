import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { ROOT } from '../house/root.mjs';
import { freePort } from './free-port';

export interface OwnServer {
  readonly origin: string;
  /** Kill -9: no handler runs, nothing is flushed. */
  kill(): Promise<void>;
}

/** How long a first start may take, the build included. */
const patience = 15 * 60_000;

/** Starts the real server with a data directory of its own and waits until it answers. */
export async function startServer(dataDirectory: string): Promise<OwnServer> {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const env = { ...process.env, DATA_DIR: dataDirectory, PORT: String(port), HOSTNAME: '127.0.0.1', DATABASE_URL: '' };
  const child = spawn(process.execPath, [path.join(ROOT, 'scripts/start.mjs')], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complaint = '';
  child.stderr.on('data', (chunk) => {
    complaint = (complaint + String(chunk)).slice(-4_000);
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilItAnswers(origin, child, () => complaint);
  return {
    origin,
    async kill() {
      child.kill('SIGKILL');
      await gone;
    },
  };
}

async function untilItAnswers(origin: string, child: ChildProcess, complaint: () => string): Promise<void> {
  const deadline = Date.now() + patience;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) throw new Error(`the server left with ${child.exitCode}: ${complaint()}`);
    const answers = await fetch(`${origin}/api/session`).then(
      (response) => response.ok,
      () => false,
    );
    if (answers) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error(`the server did not answer in time: ${complaint()}`);
}
