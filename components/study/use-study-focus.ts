'use client';
import { type RefObject, useEffect, useRef } from 'react';
import { afterFrame } from '../ui/after-frame';

interface FocusTargets {
  readonly question: RefObject<HTMLHeadingElement | null>;
  readonly grades: RefObject<HTMLFieldSetElement | null>;
}

/**
 * Where the focus goes as a session moves on: to the question of a new card, so that it is read out; to the grades when
 * the answer is shown, since the button that had the focus is gone. Never on arrival: the page has just been opened.
 * The frame that shows it comes first.
 */
export function useStudyFocus(card: string | null, revealed: boolean): FocusTargets {
  const question = useRef<HTMLHeadingElement>(null);
  const grades = useRef<HTMLFieldSetElement>(null);
  const before = useRef({ card, revealed });
  useEffect(() => {
    const last = before.current;
    before.current = { card, revealed };
    const isNew = last.card !== null && card !== last.card;
    if (isNew && scrollY > 0) scrollTo(0, 0);
    if (!isNew && (!revealed || last.revealed)) return;
    return afterFrame(() => (isNew ? question : grades).current?.focus({ preventScroll: true }));
  }, [card, revealed]);
  return { question, grades };
}
