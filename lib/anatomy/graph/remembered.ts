import type { Dataset } from '../dataset';

/** A question to a dataset whose answer is worked out once for each key: datasets never change. */
export function remembered<Key, Value>(
  answer: (dataset: Dataset, key: Key) => Value,
): (dataset: Dataset, key: Key) => Value {
  const known = new WeakMap<Dataset, Map<Key, Value>>();
  return (dataset, key) => {
    let answers = known.get(dataset);
    if (answers === undefined) {
      answers = new Map();
      known.set(dataset, answers);
    }
    const found = answers.get(key);
    if (found !== undefined) return found;
    const value = answer(dataset, key);
    answers.set(key, value);
    return value;
  };
}
