/** What became of a link that somebody wanted to pass on. */
export type Sent = 'shared' | 'copied' | 'given-up' | 'failed';

/** The parts of a browser that pass links on; either may be missing. */
export interface Carrier {
  readonly share?: ((data: { readonly title: string; readonly url: string }) => Promise<void>) | undefined;
  readonly copy?: ((text: string) => Promise<void>) | undefined;
}

/** By the system's own sheet where there is one, otherwise by copying; closing the sheet is not a failure. */
export async function sendLink(
  link: { readonly title: string; readonly url: string },
  carrier: Carrier,
): Promise<Sent> {
  if (carrier.share !== undefined) {
    try {
      await carrier.share(link);
      return 'shared';
    } catch (failure) {
      if (failure instanceof Error && failure.name === 'AbortError') return 'given-up';
      // Some browsers have the sheet and refuse to open it here; copying is then as good.
    }
  }
  return copyLink(link.url, carrier);
}

export async function copyLink(url: string, { copy }: Carrier): Promise<Sent> {
  if (copy === undefined) return 'failed';
  try {
    await copy(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}

/** What is said then, aloud too; nothing where the system has said it itself or nothing was done. */
export const sentWords: Readonly<Record<Sent, string>> = {
  shared: '',
  'given-up': '',
  copied: 'Link copied.',
  failed: 'This browser did not copy the link. Select it above and copy it.',
};
