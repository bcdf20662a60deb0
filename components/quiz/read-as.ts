import { readMovement } from '@/lib/quiz/grade/read-movement';
import { readRoots } from '@/lib/quiz/grade/read-roots';
import type { Expectation } from '@/lib/quiz/grade/verdict';

const forgiven = 'Spelling is forgiven.';

/** How a notation is understood while it is typed. Names are only promised leniency: reading them out would grade them. */
export function readAs(kind: Expectation['kind'], text: string): string {
  if (kind === 'roots') {
    const read = readRoots(text);
    return read.ok ? `Read as ${read.value.levels.join(', ')}. ${forgiven}` : 'For example C5-C7, or C5, C6, C7.';
  }
  if (kind === 'movement') {
    const { movements } = readMovement(text);
    const said = movements.map((movement) => movement.replaceAll('-', ' ')).join(', ');
    return said === '' ? forgiven : `Read as ${said}. ${forgiven}`;
  }
  return forgiven;
}
