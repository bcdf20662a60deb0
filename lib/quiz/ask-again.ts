import { seeded, shuffled } from '../core/random';
import type { QuizItem } from './item';
import { drawOptions } from './options/draw-options';
import { placeKeys } from './options/place-keys';
import type { Question } from './question';

/** The items named, once more: in another order and with other options beside the key. Items that are gone are left out. */
export function askAgain(items: readonly QuizItem[], ids: readonly string[], seed: string): readonly Question[] {
  const random = seeded(`again ${seed}`);
  const wanted = ids.flatMap((id) => items.find((item) => item.id === id) ?? []);
  const questions = shuffled(wanted, random).map(
    (item): Question =>
      item.form === 'type'
        ? { form: 'type', item, options: [] }
        : { form: 'choose', item, options: drawOptions(item, random).options },
  );
  return placeKeys(questions, random);
}
