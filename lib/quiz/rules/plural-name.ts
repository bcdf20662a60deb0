import { isPlural } from '../../cards/wording';

/** Whether a name takes a plural verb, collective names of nerves and vessels included: "lumbar arteries", "anterior rami". */
export function isPluralName(name: string): boolean {
  const head = name.toLowerCase().split(/ (?:of|to) /u)[0] ?? name;
  return isPlural(name.toLowerCase()) || /\b(?:arteries|nerves|veins|vessels|rami|branches)$/u.test(head);
}
