import { originSchema } from './origin-schema';

/**
 * The public origin as it is while pages are prerendered, or null. A prerendered page can say only what is known when it
 * is rendered, so the origin is one of the sources of a build (scripts/house/source-fingerprint.mjs); a wrong one is
 * told by the server when it starts.
 */
export function publicOrigin(variables: Readonly<Record<string, string | undefined>> = process.env): string | null {
  const read = originSchema.safeParse(variables.APP_ORIGIN);
  return read.success ? read.data : null;
}
