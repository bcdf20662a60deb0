'use client';
import { type RefObject, useEffect, useRef } from 'react';

interface FocusTargets {
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly nextButton: RefObject<HTMLButtonElement | null>;
}

/**
 * Where the focus goes as a quiz moves on: to the button that goes on once a question is answered, to the next question
 * (or its field, which takes the focus by itself) after that. Never on arrival: the page has just been opened.
 */
export function useQuestionFocus(shown: string | null, round: number, answered: boolean): FocusTargets {
  const heading = useRef<HTMLHeadingElement>(null);
  const nextButton = useRef<HTMLButtonElement>(null);
  const before = useRef({ place: `${round} ${shown}`, shown, answered });
  useEffect(() => {
    const last = before.current;
    const place = `${round} ${shown}`;
    before.current = { place, shown, answered };
    if (last.shown !== null && place !== last.place) {
      scrollTo(0, 0);
      const field = document.querySelector<HTMLInputElement>('[data-testid="answer-input"]');
      (field ?? heading.current)?.focus({ preventScroll: true });
    } else if (answered && !last.answered) nextButton.current?.focus({ preventScroll: true });
  }, [shown, round, answered]);
  return { heading, nextButton };
}
