'use client';
import { usePathname } from 'next/navigation';
import { useEffect } from 'react';
import { tabRuntime } from '@/lib/browser/tab';

/** Milliseconds that pass before anything is fetched for later, unless somebody answers first. */
const pause = 4_000;

/** Resolves once this device has written an answer; never, where it cannot. */
const answered = (): Promise<void> =>
  new Promise((done) => {
    tabRuntime().then(
      ({ around }) => {
        const deaf = around.channel.listen((message, own) => {
          if (!own || message.kind !== 'cards') return;
          deaf();
          done();
        });
      },
      () => {},
    );
  });

const passed = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

const loaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((done) => addEventListener('load', () => done(), { once: true }));

/** Nothing is fetched for later before the page has been answered or read for a while. Browsers without idle time wait. */
async function quiet(): Promise<void> {
  await loaded();
  await Promise.race([answered(), passed(pause)]);
  await new Promise<void>((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: 2_000 });
    else setTimeout(done, 200);
  });
}

/** Has the service worker keep what is used, so that it opens without a connection. Shows nothing. */
export function OfflineKeeper(): null {
  const path = usePathname();
  useEffect(() => {
    let here = true;
    const keep = async () => {
      await quiet();
      if (!here) return;
      const { keepOffline } = await import('@/lib/browser/keep-offline');
      await keepOffline(path);
    };
    // Without it nothing is missing but the next visit's speed.
    if (process.env.NODE_ENV === 'production') void keep().catch(() => {});
    return () => {
      here = false;
    };
  }, [path]);
  return null;
}
