import type { CardPicture } from '@/lib/cards/card';
import type { Question } from '@/lib/quiz/question';

/** What a question shows before it is answered: nothing in it says which option is right. */
export interface QuestionView {
  readonly form: Question['form'];
  readonly label: string;
  readonly stem: string;
  readonly options: readonly string[];
  readonly picture: CardPicture | null;
}

export const questionView = ({ form, item, options }: Question): QuestionView => ({
  form,
  label: item.label,
  stem: item.stem,
  options: options.map(({ text }) => text),
  picture: item.picture,
});
