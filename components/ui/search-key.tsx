'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';
import { searchHash } from './search-hash';

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
