'use client';
import { useRouter } from 'next/navigation';
import { startTransition, useEffect } from 'react';
import { searchHash } from './search-hash';

/**
 * Follows plain links within the app without loading the page anew, and fetches a place when somebody is about to go
 * there. One listener for all of them: a link component in every list costs a phone more than the list itself.
 * Fetching every place with every page would, too.
 */
export function LocalLinks() {
  const router = useRouter();
  useEffect(() => {
    const follow = (event: MouseEvent) => {
      const link = linkOf(event.target);
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      const place = link === null ? null : placeOf(link);
      if (event.defaultPrevented || !plain || place === null || isHere(place)) return;
      event.preventDefault();
      startTransition(() => router.push(place.pathname + place.search + place.hash));
    };
    const fetchAhead = ({ target }: Event) => {
      const link = linkOf(target);
      const place = link === null ? null : placeOf(link);
      if (place !== null && place.pathname !== location.pathname) router.prefetch(place.pathname + place.search);
    };
    document.addEventListener('click', follow);
    const soon = ['pointerover', 'touchstart', 'focusin'] as const;
    for (const sign of soon) document.addEventListener(sign, fetchAhead, { passive: true });
    return () => {
      document.removeEventListener('click', follow);
      for (const sign of soon) document.removeEventListener(sign, fetchAhead);
    };
  }, [router]);
  return null;
}

const linkOf = (target: EventTarget | null): HTMLAnchorElement | null =>
  target instanceof Element ? target.closest<HTMLAnchorElement>('a[href]') : null;

/** Null for what the browser should do itself: another site, a file, a new tab. */
function placeOf(link: HTMLAnchorElement): URL | null {
  if (link.target !== '' && link.target !== '_self') return null;
  if (link.hasAttribute('download') || link.origin !== location.origin) return null;
  const place = new URL(link.href);
  return /^\/(api|_next|content|fonts)\/|\.[a-z0-9]+$/.test(place.pathname) ? null : place;
}

/** A part of the page that is shown already. */
const isHere = ({ pathname, search, hash }: URL): boolean =>
  hash !== '' && pathname === location.pathname && search === location.search;

/** `/` goes to the search box of the atlas, from any page that shows the places. */
export function SearchKey() {
  const router = useRouter();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== '/' || event.metaKey || event.ctrlKey || event.altKey || isTyping(event.target)) return;
      event.preventDefault();
      const box = document.querySelector<HTMLInputElement>('[data-search-input]');
      if (box === null) router.push(`/atlas#${searchHash}`);
      else box.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [router]);
  return null;
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, select, textarea, [contenteditable]');
