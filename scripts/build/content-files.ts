import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export interface ContentText {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every YAML file under content/, by path. */
export function readContentTexts(root: string, folder = 'content'): readonly ContentText[] {
  return readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const inner = `${folder}/${entry.name}`;
      if (entry.isDirectory()) return readContentTexts(root, inner);
      if (!/\.ya?ml$/.test(entry.name)) return [];
      return [{ path: inner, text: readFileSync(path.join(root, inner), 'utf8') }];
    })
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}
