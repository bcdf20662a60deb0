import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

interface CspHashes {
  readonly routes: Readonly<Record<string, readonly string[]>>;
  readonly perRequest: readonly string[];
}

const built = path.join(path.dirname(fileURLToPath(import.meta.url)), '../../../.next');

/** The prerendered pages as they lie on the disk, by path: a thousand of them are read faster than they are asked for. */
export function builtPages(): ReadonlyMap<string, string> {
  const pages = path.join(built, 'server/app');
  const files = fs.readdirSync(pages, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  return new Map(
    files.map((file) => [
      file === 'index.html' ? '/' : `/${file.slice(0, -'.html'.length)}`,
      fs.readFileSync(path.join(pages, file), 'utf8'),
    ]),
  );
}

/** At most this many pages of one kind: forty atlas pages are made by one component. */
const perKind = 3;

/** The pages of this build, as it recorded them itself, so that a new page is tested without being listed anywhere. */
export function builtRoutes(): { prerendered: string[]; perRequest: string[] } {
  const { routes, perRequest }: CspHashes = JSON.parse(fs.readFileSync(path.join(built, 'csp-hashes.json'), 'utf8'));
  const seen = new Map<string, number>();
  const prerendered = Object.keys(routes).filter((route) => {
    const kind = path.posix.dirname(route);
    seen.set(kind, (seen.get(kind) ?? 0) + 1);
    // Pages of the root are each of their own kind; names with a dot are files such as the icon.
    return !route.startsWith('/_') && (kind === '/' || (seen.get(kind) ?? 0) <= perKind);
  });
  return { prerendered, perRequest: perRequest.flatMap(plainPath) };
}

/** `^/today(?:/)?$` is `/today`; a pattern with a parameter has no one path and is left to the tests of its page. */
function plainPath(pattern: string): string[] {
  const found = /^\^(\/[a-z0-9/\\-]*)\(\?:\/\)\?\$$/.exec(pattern)?.[1];
  return found === undefined ? [] : [found.replaceAll('\\', '')];
}
