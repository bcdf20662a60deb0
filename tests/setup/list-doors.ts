import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..');
const methods = 'GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS';

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(path.join(root, folder), { withFileTypes: true })) {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(at);
    else if (/\.tsx?$/.test(entry.name)) yield at;
  }
}

const source = (file: string): string => readFileSync(path.join(root, file), 'utf8');

/** `app/(shell)/study/[region]/page.tsx` is reached at `/study/[region]`. */
const addressOf = (file: string): string =>
  `/${path
    .dirname(file)
    .split(path.sep)
    .slice(1)
    .filter((part) => !/^\(.*\)$/.test(part))
    .join('/')}`;

const exportedNames = (text: string): string[] => [
  ...[...text.matchAll(/^export (?:async )?(?:const|let|function) (\w+)/gm)].map(([, name]) => name ?? ''),
  ...[...text.matchAll(/^export (?:const |)\{([^}]*)\}/gm)].flatMap(([, names]) =>
    (names ?? '').split(',').map(
      (name) =>
        name
          .trim()
          .split(/\s+as\s+|\s*:\s*/)
          .pop() ?? '',
    ),
  ),
  ...(/^export default/m.test(text) ? ['default'] : []),
];

export interface Door {
  /** `page /account`, `POST /api/sync`, `action app/(account)/account/actions.ts#eraseAccountAction`. */
  readonly name: string;
  readonly file: string;
}

/** Every way into the server that the source tree has: pages, route handlers, server actions. */
export function listDoors(): Door[] {
  const doors: Door[] = [];
  for (const folder of ['app', 'components', 'lib']) {
    for (const file of filesBelow(folder)) {
      const text = source(file);
      const base = path.basename(file);
      if (folder === 'app' && /^page\.tsx?$/.test(base)) doors.push({ name: `page ${addressOf(file)}`, file });
      if (folder === 'app' && /^route\.tsx?$/.test(base)) {
        for (const name of exportedNames(text))
          if (new RegExp(`^(${methods})$`).test(name)) doors.push({ name: `${name} ${addressOf(file)}`, file });
      }
      if (/^\s*(?:\/\*[\s\S]*?\*\/\s*|\/\/.*\n\s*)*['"]use server['"]/.test(text)) {
        for (const name of exportedNames(text)) doors.push({ name: `action ${file}#${name}`, file });
      } else if (/['"]use server['"]/.test(text)) {
        // A server action inside a component would be a door without a name.
        doors.push({ name: `inline action in ${file}`, file });
      }
    }
  }
  return doors.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The files of ours that a file imports, however far away. */
export function reachedFrom(file: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  for (const [, specifier = ''] of source(file).matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
    const target = specifier.startsWith('@/')
      ? specifier.slice(2)
      : specifier.startsWith('.')
        ? path.join(path.dirname(file), specifier)
        : null;
    const found = target === null ? undefined : ['.ts', '.tsx', ''].map((end) => target + end).find(isFile);
    if (found !== undefined && /\.tsx?$/.test(found)) reachedFrom(found, seen);
  }
  return seen;
}

function isFile(file: string): boolean {
  try {
    source(file);
    return true;
  } catch {
    return false;
  }
}
