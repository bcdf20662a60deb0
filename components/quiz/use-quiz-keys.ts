'use client';
import { useEffect, useRef } from 'react';

interface QuizKeys {
  /** Chooses the n-th option, counted from 0; null once the question is answered or where it is typed. */
  readonly choose: ((index: number) => void) | null;
  /** Null until there is a next thing to go to. */
  readonly next: (() => void) | null;
}

/** A return that is held, or meant for the answer, must not skip the feedback that it brought up. */
const settling = 300;

const takesKeys = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('a, button, summary, input, select, textarea, dialog') !== null;
const types = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, select, textarea, dialog') !== null;

/** 1 to 4 choose, return goes on, wherever the focus is. */
export function useQuizKeys(keys: QuizKeys): void {
  const latest = useRef(keys);
  const readyAt = useRef(0);
  useEffect(() => {
    if (latest.current.next === null && keys.next !== null) readyAt.current = performance.now();
    latest.current = keys;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const { choose, next } = latest.current;
      const settled = performance.now() - readyAt.current > settling;
      if (event.key === 'Enter' && !takesKeys(event.target) && settled) next?.();
      else if (/^[1-9]$/u.test(event.key) && !types(event.target)) choose?.(Number(event.key) - 1);
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
}
