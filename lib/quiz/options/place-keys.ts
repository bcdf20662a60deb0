import { type Random, shuffled } from '../../core/random';
import { keyPosition, type Question } from '../question';

/**
 * Ordered options leave their key where it falls, and root levels fall late more often than early. The other questions
 * make up for it: their keys are drawn where keys are missing, so that over many quizzes every position is as likely.
 */
function weightsFor(size: number, fixed: readonly Question[], free: number): readonly number[] {
  const fair = (fixed.length + free) / size;
  const weights = Array.from({ length: size }, (_, position) =>
    Math.max(0, fair - fixed.filter((question) => keyPosition(question) === position).length),
  );
  return weights.some((weight) => weight > 0) ? weights : weights.map(() => 1);
}

function drawPosition(weights: readonly number[], random: Random): number {
  let left = random() * weights.reduce((sum, weight) => sum + weight, 0);
  for (const [position, weight] of weights.entries()) {
    left -= weight;
    if (left < 0) return position;
  }
  return weights.length - 1;
}

const isOrdered = (question: Question): boolean => question.form === 'choose' && question.item.order === 'ascending';

/** The same questions with their options in the order in which they are shown. */
export function placeKeys(questions: readonly Question[], random: Random): readonly Question[] {
  return questions.map((question) => {
    if (question.form === 'type' || isOrdered(question)) return question;
    const size = question.options.length;
    const alike = questions.filter(({ options }) => options.length === size);
    const fixed = alike.filter(isOrdered);
    const position = drawPosition(weightsFor(size, fixed, alike.length - fixed.length), random);
    const wrong = shuffled(
      question.options.filter(({ right }) => !right),
      random,
    );
    const right = question.options.filter((option) => option.right);
    return { ...question, options: [...wrong.slice(0, position), ...right, ...wrong.slice(position)] };
  });
}
