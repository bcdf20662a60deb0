import { createHash } from 'node:crypto';
import { closeSync, createReadStream, existsSync, fsyncSync, openSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import type { Instant } from '../../lib/core/time';

/** What stands beside a backup. It is written last: a copy without one was never proved and does not count. */
const manifestSchema = z.object({
  v: z.literal(1),
  takenAt: z.iso.datetime(),
  bytes: z.int(),
  sha256: z.string(),
  accounts: z.int(),
  events: z.int(),
  digest: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;

export interface Backup {
  readonly file: string;
  readonly manifest: string;
  readonly takenAt: Instant;
}

const shape = /^retinaculum-(\d{4})-(\d\d)-(\d\d)T(\d\d)-(\d\d)-(\d\d)Z\.json$/;

/** `retinaculum-2026-11-22T03-17-05Z`: sorts by time and is a file name everywhere. */
export const stemOf = (at: Instant): string =>
  `retinaculum-${new Date(at)
    .toISOString()
    .replace(/\.\d+Z$/, 'Z')
    .replaceAll(':', '-')}`;

export const manifestOf = (file: string): string => file.replace(/\.db$/, '.json');

/** The backups that count, the oldest first. */
export function listBackups(directory: string): Backup[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory)
    .sort()
    .flatMap((name) => {
      const found = shape.exec(name);
      if (found === null) return [];
      const [, year, month, date, hour, minute, second] = found.map(Number);
      const manifest = path.join(directory, name);
      const file = manifest.replace(/\.json$/, '.db');
      const takenAt = Date.UTC(year ?? 0, (month ?? 1) - 1, date, hour, minute, second);
      return existsSync(file) ? [{ file, manifest, takenAt }] : [];
    });
}

/** The manifest beside a backup, or null where there is none that can be read. */
export function readManifest(file: string): Manifest | null {
  const beside = manifestOf(file);
  if (beside === file || !existsSync(beside)) return null;
  const parsed = manifestSchema.safeParse(JSON.parse(readFileSync(beside, 'utf8')));
  return parsed.success ? parsed.data : null;
}

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** Waits until a file, or what a directory lists, is on the disk. */
export function flush(place: string): void {
  const handle = openSync(place, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
