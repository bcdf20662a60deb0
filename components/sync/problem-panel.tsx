'use client';
import { useEffect, useId, useRef } from 'react';
import { createPortal } from 'react-dom';
import { ButtonPair, Primary, PrimaryLink, Secondary } from '../ui/button';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './problem-panel.module.css';
import type { Problem } from './problem-words';

interface ProblemPanelProps {
  readonly problem: Problem;
  /** Goes on without. Left out where there is nothing to go on with. */
  readonly onClose?: () => void;
  readonly closeLabel?: string;
  readonly onAgain: () => void;
  readonly againLabel?: string;
  /** Said while trying again. */
  readonly busy?: string | null;
}

/** What, Kept, Do. A dialog over the page, so that it cannot be missed and leaves the page as it was. */
export function ProblemPanel(props: ProblemPanelProps) {
  const { problem, onClose, closeLabel = 'Go on studying', onAgain, againLabel = 'Send again', busy = null } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const again = problem.button === 'reload' ? () => location.reload() : onAgain;
  const action =
    problem.button === null ? null : problem.button === 'sign-in' ? (
      <PrimaryLink href="/sign-in">Sign in</PrimaryLink>
    ) : (
      <Primary onClick={again} busy={busy}>
        {problem.button === 'reload' ? 'Load again' : againLabel}
      </Primary>
    );
  // Beside everything else: where the panel is asked for, a bar may have its own idea of buttons.
  return createPortal(
    <dialog
      ref={dialog}
      className={styles.panel}
      aria-labelledby={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
    >
      <h2 id={title} className={styles.title}>
        {problem.title}
      </h2>
      <RuledList>
        <RuledLine label="What">{problem.what}</RuledLine>
        <RuledLine label="Kept">{problem.kept}</RuledLine>
        <RuledLine label="Do">{problem.act}</RuledLine>
      </RuledList>
      {problem.reference === null ? null : (
        <p className={styles.reference}>Reference {problem.reference}, for a report</p>
      )}
      {onClose === undefined || action === null ? (
        <div>{action ?? <Secondary onClick={onClose}>{closeLabel}</Secondary>}</div>
      ) : (
        <ButtonPair>
          <Secondary onClick={onClose}>{closeLabel}</Secondary>
          {action}
        </ButtonPair>
      )}
    </dialog>,
    document.body,
  );
}
