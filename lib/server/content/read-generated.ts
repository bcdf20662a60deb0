import 'server-only';
import { readFileSync } from 'node:fs';
import path from 'node:path';

const texts = new Map<string, string>();

/** In development content is compiled anew while the server runs, so nothing is kept there. */
const keeps = process.env.NODE_ENV === 'production';

/**
 * A file that content:build wrote, read while pages are prerendered; the running server has no need of it.
 * @param name below generated/content, e.g. "decks/gluteal-region.json"
 */
export function readGenerated(name: string): string {
  const kept = texts.get(name);
  if (kept !== undefined) return kept;
  const file = path.join(process.cwd(), 'generated/content', name);
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`generated/content/${name} is missing: run "npm run content:build" first`, { cause });
  }
  if (keeps) texts.set(name, text);
  return text;
}
