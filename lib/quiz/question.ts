import type { ChoiceItem, Distractor, QuizItem, TypedItem } from './item';

export interface Option {
  readonly text: string;
  readonly right: boolean;
  /** What it is instead, for a wrong one. */
  readonly explanation: string | null;
}

/** An item as it is shown once: with its options, in their order. */
export type Question =
  | { readonly form: 'choose'; readonly item: ChoiceItem; readonly options: readonly Option[] }
  | { readonly form: 'type'; readonly item: TypedItem; readonly options: readonly [] };

export const keyPosition = (question: Question): number => question.options.findIndex((option) => option.right);

export const wrongOption = ({ text, explanation }: Distractor): Option => ({ text, right: false, explanation });
export const rightOption = (item: QuizItem): Option => ({ text: item.key, right: true, explanation: null });
