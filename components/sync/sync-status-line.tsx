'use client';
import { useState } from 'react';
import { ProblemPanel } from './problem-panel';
import { sendingProblem, statusWords } from './problem-words';
import styles from './sync-status-line.module.css';
import { useBrowserState } from './use-browser-state';
import { useSendAgain } from './use-send-again';

/** One quiet line, or nothing: how this device stands with the server. Pressing it, where it can be pressed, says more. */
export function SyncStatusLine() {
  const { sync, pageOnly } = useBrowserState();
  const [open, setOpen] = useState(false);
  const { busy, again } = useSendAgain();
  const problem = sendingProblem(sync);
  const words = statusWords(sync) ?? problem?.title ?? (pageOnly === null ? null : 'Nothing is saved here');
  return (
    <span className={styles.line} role="status" data-testid="sync-status">
      {problem === null || words === null ? (
        words
      ) : (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {words}
        </button>
      )}
      {open && problem !== null ? (
        <ProblemPanel problem={problem} onClose={() => setOpen(false)} onAgain={again} busy={busy ? 'Sending' : null} />
      ) : null}
    </span>
  );
}
