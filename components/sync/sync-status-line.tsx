'use client';
import { useState } from 'react';
import { tabRuntime } from '@/lib/browser/tab';
import { ProblemPanel } from './problem-panel';
import { sendingProblem, statusWords } from './problem-words';
import styles from './sync-status-line.module.css';
import { useBrowserState } from './use-browser-state';

/** One quiet line, or nothing: how this device stands with the server. Pressing it, where it can be pressed, says more. */
export function SyncStatusLine() {
  const { sync, pageOnly } = useBrowserState();
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const problem = sendingProblem(sync);
  const words = statusWords(sync) ?? problem?.title ?? (pageOnly === null ? null : 'Nothing is saved here');
  const again = async () => {
    setBusy(true);
    const steps = await (await tabRuntime()).steps();
    await steps?.syncNow();
    setBusy(false);
  };
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
        <ProblemPanel
          problem={problem}
          onClose={() => setOpen(false)}
          onAgain={() => void again()}
          busy={busy ? 'Sending' : null}
        />
      ) : null}
    </span>
  );
}
