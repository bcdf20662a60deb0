/** What one build consists of, as far as a browser may keep it. Written into the worker by the build. */
export interface Manifest {
  /** Changes whenever anything below does. */
  readonly version: string;
  /** Addresses of scripts, styles, fonts, icon and compiled content; each name changes with its contents. */
  readonly files: readonly string[];
  /** Which of them belong together, as places in `files`. */
  readonly sets: readonly (readonly number[])[];
  /** Per prerendered page the first 16 hexadecimal digits of its SHA-256, followed by the place of its set in `sets`. */
  readonly pages: Readonly<Record<string, string>>;
  /** The pages that open without a connection once somebody has begun to use the app. */
  readonly places: readonly string[];
}

const digits = 16;

/** What keeping this page takes; null for every page that is not to be kept. */
export function pageEntry(
  { pages, sets, files }: Manifest,
  path: string,
): { readonly digest: string; readonly files: readonly string[] } | null {
  const entry = Object.hasOwn(pages, path) ? pages[path] : undefined;
  if (entry === undefined) return null;
  const set = sets[Number(entry.slice(digits))] ?? [];
  return { digest: entry.slice(0, digits), files: set.flatMap((at) => files[at] ?? []) };
}
