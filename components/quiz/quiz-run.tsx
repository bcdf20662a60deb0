'use client';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { askAgain } from '@/lib/quiz/ask-again';
import { assemble } from '@/lib/quiz/assemble';
import { advanced, againMissed, answered, isMissed } from '@/lib/quiz/attempt';
import { gradingIndex } from '@/lib/quiz/grade/grading-index';
import { didNotKnow, judgeAnswer } from '@/lib/quiz/judge-answer';
import type { QuizPool } from '@/lib/quiz/pool';
import type { QuizSettings } from '@/lib/quiz/quiz-settings';
import { SyncStatusLine } from '../sync/sync-status-line';
import { setWaiting } from '../ui/early-taps';
import { WithScript } from '../ui/without-script';
import { ChoiceAnswers } from './choice-answers';
import { Feedback } from './feedback';
import { QuestionFace } from './question-face';
import { NextButton, ResultButtons, UnknownButton } from './quiz-buttons';
import { QuizFrame } from './quiz-frame';
import { type QuestionView, questionView } from './quiz-view';
import { Result } from './result';
import { resultTitle } from './result-words';
import { reviewIntent } from './review-intent';
import { TypedAnswer } from './typed-answer';
import { TypedVerdict } from './typed-verdict';
import { freshAttemptId, useAttempt } from './use-attempt';
import { useQuestionFocus } from './use-question-focus';
import type { ReviewIntent } from './use-quiz-events-shell';
import { useQuizKeys } from './use-quiz-keys';
import { WaitingQuestion } from './waiting-question';

/** A choice, or null for "I do not know". */
export interface EarlyAnswer {
  readonly text: string | null;
}

interface QuizRunProps {
  readonly storageKey: string;
  readonly title: string;
  /** Null while it is on its way. */
  readonly pool: QuizPool | null;
  /** What is shown until then; null where the page holds another quiz than the address asks for. */
  readonly first: QuestionView | null;
  readonly withoutScript: ReactNode;
  readonly settings: QuizSettings;
  readonly plates: Readonly<Record<string, Diagram>>;
  /** What was chosen before the pool was there. */
  readonly early: EarlyAnswer | null;
  readonly guest: boolean;
  /** Passes this very quiz on: offered before the first answer and after the last. */
  readonly share: (look: 'bar' | 'button') => ReactNode;
  /** Said where nothing is saved. */
  readonly unsaved: string | null;
  readonly onEarly: (text: string | null) => void;
  readonly onReview: (intent: ReviewIntent) => void;
  /** Another quiz as long as this one. */
  readonly onMore: () => void;
  /** Null unless the pool could not be had. */
  readonly onLoadAgain: (() => void) | null;
}

/** One run through a quiz: a question and its feedback in turn, then the result, then perhaps what was missed again. */
export function QuizRun(props: QuizRunProps) {
  const { storageKey, title, pool, first, withoutScript, settings, plates, early, guest, unsaved, share } = props;
  const { onEarly, onReview, onMore, onLoadAgain } = props;
  const { seed, count, note } = settings;
  const quiz = useMemo(
    () => (pool === null ? [] : assemble(pool.items, { seed, count, typed: true })),
    [pool, seed, count],
  );
  const { attempt, change, forget } = useAttempt(storageKey, pool?.contentVersion ?? null, quiz.length);
  const index = useMemo(() => (pool === null ? null : gradingIndex(pool.terms)), [pool]);
  const ids = attempt?.itemIds ?? null;
  const round = attempt?.round ?? 0;
  const questions = useMemo(
    () => (pool === null || ids === null ? quiz : askAgain(pool.items, ids, `${seed} ${round}`)),
    [pool, quiz, ids, seed, round],
  );

  const question = attempt === null ? null : (questions[attempt.at] ?? null);
  const answer = attempt?.answers[attempt.at] ?? null;
  const over = attempt !== null && question === null;
  const known = attempt !== null;
  useEffect(() => {
    // The page's own first question was hidden where this tab is in the middle of the quiz: see early-script.
    if (known) setWaiting(false);
  }, [known]);
  const shownAt = useRef(0);
  useEffect(() => {
    if (question !== null) shownAt.current = performance.now();
  }, [question]);

  const give = useCallback(
    (text: string | null) => {
      if (attempt === null || question === null || answer !== null || pool === null || index === null) return;
      const judged = text === null ? didNotKnow : judgeAnswer(question, text, index);
      const durationMs = Math.max(0, Math.round(performance.now() - shownAt.current));
      const given = { ...judged, itemId: question.item.id, raw: (text ?? '').slice(0, 500), durationMs };
      change(answered(attempt, given));
      onReview(reviewIntent(question, given, attempt.attemptId, pool.contentVersion));
    },
    [attempt, question, answer, pool, index, change, onReview],
  );
  const taken = useRef(false);
  useEffect(() => {
    const untouched = attempt !== null && attempt.round === 0 && attempt.answers.length === 0;
    if (early === null || taken.current || !untouched || question === null) return;
    taken.current = true;
    give(early.text);
  }, [early, attempt, question, give]);

  const next = attempt !== null && answer !== null ? () => change(advanced(attempt)) : null;
  const view = question === null ? (over ? null : first) : questionView(question);
  const answerWith = question === null ? onEarly : give;
  const choose = (at: number) => {
    const text = view?.options[at];
    if (text !== undefined) answerWith(text);
  };
  const { heading, nextButton } = useQuestionFocus(over ? 'over' : (question?.item.id ?? null), round, answer !== null);
  useQuizKeys({ choose: answer === null && question?.form !== 'type' ? choose : null, next });

  if (attempt !== null && over) {
    const missed = attempt.answers.filter(isMissed).length;
    return (
      <QuizFrame
        done={questions.length}
        total={questions.length}
        place={null}
        end={<SyncStatusLine />}
        foot={
          <ResultButtons
            onAgain={missed === 0 ? null : () => change(againMissed(attempt, freshAttemptId()))}
            onMore={onMore}
            more={settings.count}
            onStop={forget}
          />
        }
      >
        <Result
          title={resultTitle(title, questions.length, attempt.round)}
          questions={questions}
          answers={attempt.answers}
          guest={guest}
          unsaved={unsaved}
          headingRef={heading}
        />
        {share('button')}
      </QuizFrame>
    );
  }
  const total = questions.length > 0 ? questions.length : settings.count;
  const untouched = attempt === null || (attempt.round === 0 && attempt.answers.length === 0);
  return (
    <QuizFrame
      done={attempt?.answers.length ?? 0}
      total={total}
      place={`${(attempt?.at ?? 0) + 1} of ${total}`}
      end={untouched ? share('bar') : undefined}
      foot={
        answer === null ? (
          <WithScript>
            <UnknownButton onUnknown={() => answerWith(null)} />
          </WithScript>
        ) : (
          <NextButton buttonRef={nextButton} last={(attempt?.at ?? 0) + 1 === total} onNext={() => next?.()} />
        )
      }
    >
      {view === null || (question === null && onLoadAgain !== null) ? (
        <WaitingQuestion onAgain={onLoadAgain} />
      ) : (
        <QuestionFace
          view={view}
          diagram={view.picture === null ? undefined : plates[view.picture.diagram]}
          answered={answer !== null}
          note={
            [attempt === null || (attempt.at === 0 && attempt.round === 0) ? note : null, unsaved]
              .filter(Boolean)
              .join(' ') || null
          }
          questionRef={heading}
        >
          {question?.form === 'type' ? (
            answer === null ? (
              <TypedAnswer key={question.item.id} item={question.item} onAnswer={give} />
            ) : (
              <TypedVerdict item={question.item} answer={answer} />
            )
          ) : (
            <ChoiceAnswers
              options={view.options}
              solution={question === null || answer === null ? null : { options: question.options, chosen: answer.raw }}
              onChoose={answerWith}
            />
          )}
          {question === null ? withoutScript : null}
          <div aria-live="polite">
            {question === null || answer === null ? null : <Feedback item={question.item} judged={answer} />}
          </div>
        </QuestionFace>
      )}
    </QuizFrame>
  );
}
