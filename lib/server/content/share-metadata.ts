import 'server-only';
import type { Metadata } from 'next';
import { publicOrigin } from '../../env/public-origin';
import { loadManifest } from './load-manifest';

interface Shared {
  readonly title: string;
  /** What the page is, in a plain sentence. */
  readonly description: string;
  /** "/atlas/gluteus-medius" */
  readonly path: string;
  /** The pictures that would do, best first: "region-gluteal-region", "atlas". */
  readonly previews: readonly string[];
  /** Where the title is the whole title, without the name of the site. */
  readonly absolute?: boolean;
}

const size = { width: 1200, height: 630 } as const;

/**
 * Title, description and the tags of Open Graph and Twitter. Addresses in those tags must be absolute, so without a
 * public origin there is neither picture nor address: a wrong one would be worse.
 */
export function shareMetadata(page: Shared, origin: string | null = publicOrigin()): Metadata {
  const { title, description, path, previews, absolute = false } = page;
  const made = loadManifest().previews ?? {};
  const file = previews.map((name) => made[name]).find((found) => found !== undefined);
  const images =
    origin === null || file === undefined ? [] : [{ url: `${origin}${file.path}`, ...size, alt: file.alt }];
  return {
    title: absolute ? { absolute: title } : title,
    description,
    ...(origin === null ? {} : { alternates: { canonical: `${origin}${path}` } }),
    openGraph: {
      type: 'website',
      siteName: 'Retinaculum',
      locale: 'en_GB',
      title,
      description,
      ...(origin === null ? {} : { url: `${origin}${path}` }),
      ...(images.length === 0 ? {} : { images }),
    },
    twitter: {
      card: images.length === 0 ? 'summary' : 'summary_large_image',
      title,
      description,
      ...(images.length === 0 ? {} : { images }),
    },
  };
}
