'use client';
import { useEffect } from 'react';
import { isTap, type TouchPoint } from './is-tap';

const pointOf = ({ clientX: x, clientY: y }: Touch, { timeStamp: at }: Event): TouchPoint => ({ x, y, at });

const quickButton = (target: EventTarget | null): HTMLButtonElement | null =>
  target instanceof Element ? target.closest<HTMLButtonElement>('button[data-quick]') : null;

/**
 * A tap on a button marked `data-quick` counts when the finger leaves it. By itself a browser first acts out a mouse for
 * it (over, move, down, focus, up), each of them heard and drawn: on a slow phone longer than the next card takes.
 * Everything else that presses a button goes its usual way, as does a touch that may become something else.
 */
export function useQuickTaps(): void {
  useEffect(() => {
    let begun: { readonly button: HTMLButtonElement; readonly down: TouchPoint } | null = null;
    const start = (event: TouchEvent) => {
      const [touch] = event.touches;
      const button = quickButton(event.target);
      const single = touch !== undefined && event.touches.length === 1 && button !== null;
      begun = single ? { button, down: pointOf(touch, event) } : null;
    };
    const end = (event: TouchEvent) => {
      const [touch] = event.changedTouches;
      const from = begun;
      begun = null;
      if (from === null || touch === undefined || event.touches.length > 0 || !event.cancelable) return;
      if (!isTap(from.down, pointOf(touch, event))) return;
      event.preventDefault();
      from.button.click();
    };
    addEventListener('touchstart', start, { passive: true });
    addEventListener('touchend', end, { passive: false });
    return () => {
      removeEventListener('touchstart', start);
      removeEventListener('touchend', end);
    };
  }, []);
}
