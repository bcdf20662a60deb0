import { capitalised } from './wording';

/**
 * A question under its condition, which is read first: "With the leg free, what is ...?". A condition of the whole
 * body ("standing on one leg") does not describe the muscle that the question is about, and then takes a "when".
 */
export function when(condition: string | null, question: string, of: 'body' | 'muscle' = 'muscle'): string {
  if (condition === null) return capitalised(question);
  const loose = of === 'body' && /^[a-z]+ing\b/.test(condition);
  return `${capitalised(loose ? `when ${condition}` : condition)}, ${question}`;
}
