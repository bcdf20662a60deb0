import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../../scripts/house/root.mjs';
import { runCommand } from '../../scripts/house/run-command.mjs';

const directory = path.join(ROOT, 'bench/floor');

/** Builds the bare page with the same version of the framework. @returns its server's file */
export async function buildFloor(): Promise<string> {
  const next = path.join(ROOT, 'node_modules/next/dist/bin/next');
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' };
  const { code, output } = await runCommand(process.execPath, [next, 'build', directory], { env });
  if (code !== 0) throw new Error(`the bare page could not be built:\n${output}`);
  const beside = path.join(directory, '.next/standalone/bench/floor');
  fs.cpSync(path.join(directory, '.next/static'), path.join(beside, '.next/static'), { recursive: true });
  return path.join(beside, 'server.js');
}
