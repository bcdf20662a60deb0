'use client';
import { refusedSettings } from '../sync/problem-words';
import { useBrowserState } from '../sync/use-browser-state';
import { useSendAgain } from '../sync/use-send-again';
import { Secondary } from '../ui/button';
import { RuledLine, RuledList } from '../ui/ruled-line';
import { settingNames } from './setting-names';
import styles from './settings-shell.module.css';

/** Settings that the server would not have: which, what was kept, and what to do. Nothing, where there are none. */
export function RefusedSettings({
  decks,
}: {
  readonly decks: readonly { readonly id: string; readonly title: string }[];
}) {
  const { sync } = useBrowserState();
  const { busy, again } = useSendAgain();
  if (sync.refused.length === 0) return null;
  const { title, what, kept, act } = refusedSettings(sync.refused.length);
  return (
    <section className={styles.refused} aria-labelledby="refused-settings" data-testid="refused-settings">
      <h2 id="refused-settings" className={styles.heading}>
        {title}
      </h2>
      <RuledList>
        <RuledLine label="Which">{settingNames(sync.refused, decks)}</RuledLine>
        <RuledLine label="What">{what}</RuledLine>
        <RuledLine label="Kept">{kept}</RuledLine>
        <RuledLine label="Do">{act}</RuledLine>
      </RuledList>
      <div className={styles.button}>
        <Secondary onClick={again} busy={busy ? 'Sending' : null}>
          Send again
        </Secondary>
      </div>
    </section>
  );
}
