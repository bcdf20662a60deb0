'use client';
import { type ReactNode, useEffect, useState } from 'react';
import { Answer } from '../ui/answer';
import { PrimaryLink } from '../ui/button';
import { noLongerAlive, takeEarlyTap } from '../ui/early-taps';
import { WithoutScript } from '../ui/without-script';
import { firstQuestion } from './first-question';
import styles from './first-question-form.module.css';

const { choices, label, stem, praise, reason } = firstQuestion;
const keys = ['1', '2', '3'];

/** The first question, answered by a tap or by 1 to 3. The plate above stays where it is. */
export function FirstQuestionForm({ promise }: { readonly promise: ReactNode }) {
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    const early = takeEarlyTap();
    if (early !== null) setChosen((before) => before ?? early);
    const onKey = (event: KeyboardEvent) => {
      const choice = choices[keys.indexOf(event.key)];
      if (choice === undefined || event.metaKey || event.ctrlKey || event.altKey) return;
      setChosen((before) => before ?? choice.id);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      noLongerAlive();
    };
  }, []);

  const answered = choices.find((choice) => choice.id === chosen) ?? null;
  // What was neither chosen nor right leaves, so that the explanation needs no scrolling.
  const shown = choices.filter((choice) => answered === null || choice === answered || choice.confusion === null);
  return (
    <section className={styles.question} data-testid="question" data-answered={answered !== null || undefined}>
      <p className={styles.label}>{label}</p>
      <h1 className={styles.stem}>{stem}</h1>
      <div className={styles.answers}>
        {shown.map((choice) => (
          <Answer
            key={choice.id}
            data-testid="option"
            data-early={choice.id}
            data-early-key={keys[choices.indexOf(choice)]}
            hotkey={keys[choices.indexOf(choice)] ?? ''}
            verdict={answered === null ? null : choice.confusion === null ? 'right' : 'wrong'}
            mine={choice === answered}
            aria-disabled={answered !== null || undefined}
            onClick={() => setChosen((before) => before ?? choice.id)}
          >
            {choice.name}
          </Answer>
        ))}
      </div>
      <div aria-live="polite">
        {answered === null ? null : (
          <div className={styles.feedback} data-testid="feedback">
            <p className={styles.verdict}>{answered.confusion ?? praise}</p>
            <p className={styles.reason}>{reason}</p>
          </div>
        )}
      </div>
      <WithoutScript answer={{ value: praise, why: reason }}>
        Choosing an answer, and being asked again, needs JavaScript. <a href="/atlas">The atlas</a> reads without it.
      </WithoutScript>
      {answered === null ? (
        <p className={styles.promise}>{promise}</p>
      ) : (
        <div className={styles.way}>
          <PrimaryLink href="/study/gluteal-region" data-testid="next">
            Start with gluteus medius
          </PrimaryLink>
        </div>
      )}
    </section>
  );
}
