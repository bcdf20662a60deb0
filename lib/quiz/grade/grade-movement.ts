import { isMovement, opposites } from '../../anatomy/movement';
import { type MovementReading, readMovement } from './read-movement';
import { correct, type Grade, type MovementExpectation, partial, wrong } from './verdict';
import { longestAnswer } from './words';

const inWords = (movement: string): string => movement.replaceAll('-', ' ');
const listed = (movements: readonly string[]): string => movements.map(inWords).join(' and ');
const isOpposite = (a: string, b: string): boolean => isMovement(a) && opposites[a] === b && a !== b;

/** A rotation without its direction says half of what a directed one says. */
const isHalfOf = (said: string, meant: string): boolean =>
  (said === 'rotation' && meant.endsWith('-rotation')) || (said === 'tilt' && meant.endsWith('-tilt'));

/** Asked which rotation, "medially" is an answer. */
function completed(read: MovementReading, movement: string): MovementReading {
  const [direction, ...more] = read.directions;
  const bare = read.movements.length === 0 && direction !== undefined && more.length === 0;
  return bare && movement.endsWith('-rotation') ? { ...read, movements: [`${direction}-rotation`] } : read;
}

/** Policy P5: medial is internal, lateral is external; what the muscle does besides is never wrong. */
export function gradeMovement(expectation: MovementExpectation, answer: string): Grade {
  if (answer.length > longestAnswer) return wrong('Too long to be a movement.');
  const { movement, joint, alsoTrue } = expectation;
  const read = completed(readMovement(answer), movement);
  const full = inWords(movement);
  if (read.denied) return wrong('It says what is held back, not the movement made.');
  if (read.movements.length === 0) {
    if (read.ambiguous.length > 1)
      return partial(`Could be ${listed(read.ambiguous).replaceAll(' and ', ' or ')}: spell it out.`);
    return wrong('No movement was named.');
  }
  const elsewhere = joint === null ? [] : read.joints.filter((said) => said !== joint && said !== 'pelvis');
  if (elsewhere.length > 0 && !read.joints.includes(joint ?? ''))
    return wrong(`At the ${joint}, not the ${elsewhere.join(' or ')}.`);

  const known = new Set([movement, ...alsoTrue]);
  const strange = read.movements.filter(
    (said) => !known.has(said) && ![...known].some((meant) => isHalfOf(said, meant)),
  );
  if (read.movements.includes(movement)) {
    if (read.choice && read.movements.length > 1) return wrong('Two answers are offered: one has to be chosen.');
    if (strange.some((said) => isOpposite(said, movement))) return wrong('It names the movement and its opposite.');
    if (strange.length > 0) return partial(`${full} is right, ${listed(strange)} is not asked.`);
    return correct(`Yes: ${full}${joint === null ? '' : ` at the ${joint}`}.`);
  }
  if (read.movements.some((said) => isHalfOf(said, movement)) && strange.length === 0)
    return partial('Half: say which way it turns.');
  if (read.movements.every((said) => alsoTrue.includes(said))) return partial(`It does that too; asked was ${full}.`);
  if (read.movements.some((said) => isOpposite(said, movement))) return wrong(`That is the opposite: it is ${full}.`);
  return wrong(`It is ${full}.`);
}
