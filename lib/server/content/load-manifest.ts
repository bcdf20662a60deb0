import 'server-only';
import type { ContentManifest } from '../../anatomy/content-manifest';
import { readGenerated } from './read-generated';

/** Which files browsers may fetch, and by which hashed path. */
export function loadManifest(): ContentManifest {
  const manifest: ContentManifest = JSON.parse(readGenerated('manifest.json'));
  return manifest;
}

/** The path of one file ("decks/gluteal-region") for a browser. */
export function contentPath(name: string): string {
  const file = loadManifest().files[name];
  if (file === undefined) throw new Error(`content manifest has no '${name}': run "npm run content:build" again`);
  return file.path;
}
