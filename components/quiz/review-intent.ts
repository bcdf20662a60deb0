import type { AttemptId } from '@/lib/core/ids';
import type { Answered } from '@/lib/quiz/attempt';
import type { Question } from '@/lib/quiz/question';
import type { ReviewIntent } from './use-quiz-events-shell';

/** What is recorded of an answer: raw, with what stood beside it, so that a later rule can judge it anew. */
export function reviewIntent(
  question: Question,
  { raw, verdict, durationMs }: Answered,
  attemptId: AttemptId,
  contentVersion: string,
): ReviewIntent {
  const { item, options } = question;
  return {
    answer: { verdict, options: question.form === 'choose' ? options.length : null },
    draft: {
      cardId: item.cardId,
      factIds: item.factIds,
      durationMs,
      contentVersion,
      rawAnswer: raw,
      attemptId,
      ...(question.form === 'choose' ? { shownOptions: options.map(({ text }) => text) } : {}),
    },
  };
}
