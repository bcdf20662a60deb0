'use client';
import { type FormEvent, useState } from 'react';
import type { TypedItem } from '@/lib/quiz/item';
import { Field } from '../ui/field';
import { readAs } from './read-as';
import styles from './typed-answer.module.css';

interface TypedAnswerProps {
  readonly item: TypedItem;
  readonly onAnswer: (text: string) => void;
}

/** One field, large enough to read one's own spelling. Return checks it, as does the button that is there for thumbs. */
export function TypedAnswer({ item, onAnswer }: TypedAnswerProps) {
  const [text, setText] = useState('');
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() !== '') onAnswer(text);
  };
  return (
    <form className={styles.form} onSubmit={check}>
      <Field
        label="Your answer"
        large
        value={text}
        onChange={(event) => setText(event.target.value)}
        readAs={readAs(item.expectation.kind, text)}
        // The question is read out with the field, which has the focus.
        aria-label={`${item.stem} Your answer`}
        autoCapitalize="none"
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="done"
        maxLength={500}
        data-testid="answer-input"
      />
      <button type="submit" className={styles.check} data-testid="submit">
        Check
      </button>
    </form>
  );
}
