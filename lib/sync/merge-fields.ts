import { type FieldWrite, fieldKey, isLater } from './field';

/** The writes among `incoming` that win over what is here, one per field: the last write, whatever the order of arrival. */
export function winningFields(
  here: (key: string) => FieldWrite | undefined,
  incoming: readonly FieldWrite[],
): ReadonlyMap<string, FieldWrite> {
  const winners = new Map<string, FieldWrite>();
  for (const write of incoming) {
    const key = fieldKey(write);
    const present = winners.get(key) ?? here(key);
    if (present === undefined || isLater(write, present)) winners.set(key, write);
  }
  return winners;
}
