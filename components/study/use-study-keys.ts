'use client';
import { useEffect, useRef } from 'react';
import type { Rating } from '@/lib/log/event';

export interface StudyKeys {
  /** Null while there is nothing to show. */
  readonly reveal: (() => unknown) | null;
  /** Null until the answer is shown. */
  readonly grade: ((rating: Rating) => void) | null;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly bury: () => void;
  readonly suspend: () => void;
  readonly help: () => void;
}

const ratings: Readonly<Record<string, Rating>> = { '1': 1, '2': 2, '3': 3, '4': 4 };
/** A space that is held or pressed twice by mistake must not grade what was only just shown. */
const settling = 300;

/** Things that take keys themselves: a space on a link or button presses that one. */
const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary, input, select, textarea, dialog') !== null;

/** The keys of a session, wherever the focus is. */
export function useStudyKeys(keys: StudyKeys): void {
  const latest = useRef(keys);
  const shownAt = useRef(0);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
      const { reveal, grade, undo, redo, bury, suspend, help } = latest.current;
      const rating = ratings[event.key];
      if (event.key === ' ' && !takesKeys(event.target)) {
        event.preventDefault();
        if (event.repeat) return;
        if (reveal !== null) {
          shownAt.current = event.timeStamp;
          reveal();
        } else if (event.timeStamp - shownAt.current > settling) grade?.(3);
        return;
      }
      if (event.repeat) return;
      if (rating !== undefined) grade?.(rating);
      else if (event.key === 'u') undo();
      else if (event.key === 'U') redo();
      else if (event.key === 'b') bury();
      else if (event.key === 's') suspend();
      else if (event.key === '?') help();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
