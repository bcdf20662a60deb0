'use client';
import { type RefObject, useEffect, useRef } from 'react';

interface FocusTargets {
  readonly question: RefObject<HTMLHeadingElement | null>;
  readonly grades: RefObject<HTMLFieldSetElement | null>;
}

/**
 * Where the focus goes as a session moves on: to the question of a new card, so that it is read out; to the grades when
 * the answer is shown, since the button that had the focus is gone. Never on arrival: the page has just been opened.
 */
export function useStudyFocus(card: string | null, revealed: boolean): FocusTargets {
  const question = useRef<HTMLHeadingElement>(null);
  const grades = useRef<HTMLFieldSetElement>(null);
  const before = useRef({ card, revealed });
  useEffect(() => {
    const last = before.current;
    before.current = { card, revealed };
    if (last.card !== null && card !== last.card) {
      if (scrollY > 0) scrollTo(0, 0);
      question.current?.focus({ preventScroll: true });
    } else if (revealed && !last.revealed) grades.current?.focus({ preventScroll: true });
  }, [card, revealed]);
  return { question, grades };
}
