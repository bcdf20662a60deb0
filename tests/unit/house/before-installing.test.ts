import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const root = process.cwd();

/** What a script asks for as soon as it is loaded: its imports, and those that its main function awaits by path. */
const asked = (file: string): readonly string[] =>
  [
    ...fs
      .readFileSync(file, 'utf8')
      .matchAll(/^(?:import|export)[^;]*?from '([^']+)'|^import '([^']+)'|await import\('(\.[^']+)'\)/gm),
  ].flatMap(([, from, bare, later]) => from ?? bare ?? later ?? []);

/** Packages that are loaded with an entry point, each with the file that asks for it. */
function packagesOf(entry: string): readonly string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const name of asked(file)) {
      if (name.startsWith('.')) visit(path.join(path.dirname(file), name));
      else if (!name.startsWith('node:')) found.push(`${name} in ${path.relative(root, file)}`);
    }
  };
  visit(path.join(root, entry));
  if (seen.size < 5) throw new Error(`only ${seen.size} files were looked at from ${entry}`);
  return found;
}

describe('on a clone in which nothing is installed yet', () => {
  for (const entry of ['scripts/start.mjs', 'scripts/build.mjs', 'scripts/test.mjs']) {
    it(`${entry} loads no package before it has installed them`, () => {
      expect(packagesOf(entry)).toEqual([]);
    });
  }
});
