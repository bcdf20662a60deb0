import type { ReactNode, Ref } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { QuestionPlate } from '../plate/question-plate';
import styles from './question-face.module.css';
import type { QuestionView } from './quiz-view';

interface QuestionFaceProps {
  readonly view: QuestionView;
  /** The plate of the question; undefined while it is on its way (its box is kept). */
  readonly diagram: Diagram | undefined;
  readonly answered: boolean;
  /** A sentence about the quiz itself, such as what of the link could not be read. */
  readonly note?: string | null;
  readonly questionRef?: Ref<HTMLHeadingElement>;
  readonly children: ReactNode;
}

/** Longer stems stand in the smaller size everywhere, or they would push the answers off a small screen. */
const longStem = 60;

/** One question: the plate in the same box before and after the answer, the small label, the stem. */
export function QuestionFace({ view, diagram, answered, note = null, questionRef, children }: QuestionFaceProps) {
  const { picture } = view;
  return (
    <article
      className={styles.question}
      data-picture={picture !== null || undefined}
      data-form={view.form}
      data-answered={answered || undefined}
      data-long={view.stem.length > longStem || undefined}
    >
      {picture === null ? null : (
        <div className={styles.plate}>
          {diagram === undefined ? null : <QuestionPlate diagram={diagram} picture={picture} />}
        </div>
      )}
      <div className={styles.text}>
        {note === null ? null : <p className={styles.note}>{note}</p>}
        {answered ? null : <p className={styles.label}>{view.label}</p>}
        <h1 className={styles.stem} ref={questionRef} tabIndex={-1} data-testid="question">
          {view.stem}
        </h1>
        {children}
      </div>
    </article>
  );
}
