import type { Option } from '@/lib/quiz/question';
import { Answer } from '../ui/answer';
import styles from './answers.module.css';

interface ChoiceAnswersProps {
  readonly options: readonly string[];
  /** Null until the question is answered. */
  readonly solution: { readonly options: readonly Option[]; readonly chosen: string } | null;
  readonly onChoose: (text: string) => void;
}

/** The answers to choose from. Once one was chosen, those that have no part in it leave, so that nothing scrolls. */
export function ChoiceAnswers({ options, solution, onChoose }: ChoiceAnswersProps) {
  if (solution === null)
    return (
      <div className={styles.answers}>
        {options.map((text, index) => (
          <Answer
            key={text}
            data-testid="option"
            data-quick
            data-early={index}
            data-early-key={index + 1}
            hotkey={String(index + 1)}
            onClick={() => onChoose(text)}
          >
            {text}
          </Answer>
        ))}
      </div>
    );
  return (
    <div className={styles.answers}>
      {solution.options
        .filter(({ right, text }) => right || text === solution.chosen)
        .map(({ right, text }) => (
          <Answer
            key={text}
            data-testid="option"
            verdict={right ? 'right' : 'wrong'}
            mine={text === solution.chosen}
            disabled
          >
            {text}
          </Answer>
        ))}
    </div>
  );
}
