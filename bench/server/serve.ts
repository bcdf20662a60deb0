import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/house/root.mjs';
import { freePort } from '../../scripts/server/free-port';
import type { Installation } from './people';

export interface Served {
  readonly port: number;
  readonly pid: number;
  /** Milliseconds of processor time that the process has used so far. */
  processorTime(): number;
  stop(): Promise<void>;
}

export interface ServeOptions {
  /** For the process, such as `--cpu-prof`. */
  readonly flags?: readonly string[];
  /** The standalone server of another build than this project's. */
  readonly server?: string;
}

/** The last finished build over a data directory. */
export const serveApp = (
  { directory, secret }: Installation,
  { flags = [], server = path.join(ROOT, '.next/standalone/server.js') }: ServeOptions = {},
): Promise<Served> =>
  serve([...flags, server], {
    DATA_DIR: directory,
    AUTH_SECRET: secret,
    AUTH_TRUST_HOST: 'true',
    DATABASE_URL: '',
  });

export const serveBare = (server: string): Promise<Served> => serve([server], {});

async function serve(args: readonly string[], extra: Readonly<Record<string, string>>): Promise<Served> {
  const port = await freePort();
  const env = { ...process.env, NODE_ENV: 'production' as const, PORT: String(port), HOSTNAME: '127.0.0.1', ...extra };
  const child = spawn(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'ignore', 'inherit'] });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await untilItListens(port, child);
  return {
    port,
    pid: child.pid ?? 0,
    processorTime: () => processorTimeOf(child.pid ?? 0),
    async stop() {
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 12_000);
      await gone;
      clearTimeout(late);
    },
  };
}

async function untilItListens(port: number, child: ChildProcess): Promise<void> {
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; ) {
    if (child.exitCode !== null) throw new Error(`the server left with ${child.exitCode}`);
    const answered = await fetch(`http://127.0.0.1:${port}/api/session`).then(
      () => true,
      () => false,
    );
    if (answered) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  child.kill('SIGKILL');
  throw new Error('the server did not listen in time');
}

/** From /proc, in ticks of ten milliseconds; NaN where there is no such thing. */
function processorTimeOf(pid: number): number {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return Number.NaN;
  const text = readFileSync(file, 'utf8');
  // The second field is the program's name in brackets and may itself hold spaces.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
