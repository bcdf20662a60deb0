import type { Ref } from 'react';
import { Primary, SecondaryLink } from '../ui/button';
import styles from './quiz-buttons.module.css';

export function UnknownButton({ onUnknown }: { readonly onUnknown: () => void }) {
  return (
    <button
      type="button"
      className={styles.unknown}
      onClick={onUnknown}
      data-quick
      data-early="unknown"
      data-testid="unknown"
    >
      I do not know
    </button>
  );
}

interface NextButtonProps {
  readonly last: boolean;
  readonly onNext: () => void;
  readonly buttonRef: Ref<HTMLButtonElement>;
}

export function NextButton({ last, onNext, buttonRef }: NextButtonProps) {
  return (
    <Primary onClick={onNext} ref={buttonRef} data-quick data-testid="next">
      {last ? 'See the result' : 'Next'}
    </Primary>
  );
}

interface ResultButtonsProps {
  /** Null where nothing was missed. */
  readonly onAgain: (() => void) | null;
  readonly onMore: () => void;
  readonly more: number;
  readonly onStop: () => void;
}

export function ResultButtons({ onAgain, onMore, more, onStop }: ResultButtonsProps) {
  return (
    <div className={styles.pair}>
      {onAgain === null ? (
        <Primary onClick={onMore} data-testid="more">
          {more === 1 ? 'One more' : `${more} more`}
        </Primary>
      ) : (
        <Primary onClick={onAgain} data-testid="again">
          Again, only what I missed
        </Primary>
      )}
      <SecondaryLink href="/today" onClick={onStop} data-testid="stop">
        Stop here
      </SecondaryLink>
    </div>
  );
}
