import { DaySettings } from './day-settings';
import { LoadSettings } from './load-settings';
import { OrderSettings } from './order-settings';
import { type DeckName, RetentionSettings } from './retention-settings';
import styles from './settings-shell.module.css';
import type { SettingsHandle } from './use-settings-shell';

/** Everything that nobody has to know: each has a default that fits most people. */
export function MoreSettings({ decks, ...handle }: SettingsHandle & { readonly decks: readonly DeckName[] }) {
  return (
    <>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>How well you want to know it</legend>
        <RetentionSettings {...handle} decks={decks} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>What comes first</legend>
        <OrderSettings {...handle} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>Which days, and cards that slip away</legend>
        <LoadSettings {...handle} />
      </fieldset>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>When your day turns</legend>
        <DaySettings {...handle} />
      </fieldset>
    </>
  );
}
