'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { afterFrame } from '../ui/after-frame';

interface FocusTargets {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly nextButton: RefObject<HTMLButtonElement | null>;
}

/**
 * Where the focus goes as a quiz moves on: to the button that goes on once a question is answered, to the next question
 * (or its field, which takes the focus by itself) after that. Never on arrival: the page has just been opened. The frame
 * that shows it comes first.
 */
export function useQuestionFocus(shown: string | null, round: number, answered: boolean): FocusTargets {
  const heading = useRef<HTMLHeadingElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const before = useRef({ place: `${round} ${shown}`, shown, answered });
  useEffect(() => {
    const last = before.current;
    const place = `${round} ${shown}`;
    before.current = { place, shown, answered };
    const isNew = last.shown !== null && place !== last.place;
    if (isNew && scrollY > 0) scrollTo(0, 0);
    const field = isNew ? document.querySelector<HTMLInputElement>('[data-testid="answer-input"]') : null;
    // At once: a phone brings up its keyboard only for what is focused as an answer to a tap.
    if (field !== null) return field.focus({ preventScroll: true });
    if (!isNew && (!answered || last.answered)) return;
    return afterFrame(() => (isNew ? heading : nextButton).current?.focus({ preventScroll: true }));
  }, [shown, round, answered]);
  return { heading, nextButton };
}
