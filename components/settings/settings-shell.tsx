'use client';
import { useSyncStatus } from '../sync/use-sync-status';
import { PlaceLink } from '../ui/place-link';
import { FirstSettings } from './first-settings';
import { MoreSettings } from './more-settings';
import { Parameters } from './parameters-shell';
import { RefusedSettings } from './refused-settings';
import { SetAside } from './set-aside-shell';
import styles from './settings-shell.module.css';
import { Summary } from './summary';
import { useSettings } from './use-settings-shell';
import { WhatIf } from './what-if-shell';

interface SettingsProps {
  readonly decks: readonly { readonly id: string; readonly title: string; readonly url: string }[];
}

/** Every setting with one sentence. A change is kept on this device at once and sent when it can be. */
export function Settings({ decks }: SettingsProps) {
  const { ready, said, ...handle } = useSettings();
  return (
    <div className={styles.settings}>
      <div className={styles.status}>
        <p role="status" data-testid="settings-status">
          {said}
        </p>
      </div>
      <h1 className={styles.title}>Settings</h1>
      <RefusedSettings decks={decks} />
      <fieldset className={styles.group} disabled={!ready}>
        <legend className="visually-hidden">What you study and how it looks</legend>
        <FirstSettings {...handle} />
      </fieldset>
      <details className={styles.more}>
        <Summary>More settings</Summary>
        <p className={styles.said}>You need none of these. Each begins with what suits most people.</p>
        <fieldset disabled={!ready}>
          <MoreSettings {...handle} decks={decks} />
        </fieldset>
      </details>
      <WhatIf {...handle} deckUrls={decks.map(({ url }) => url)} />
      <SetAside deckUrls={decks.map(({ url }) => url)} />
      <Parameters />
      <AccountLine />
    </div>
  );
}

function AccountLine() {
  const status = useSyncStatus();
  const isMember = status !== null && status.owner !== 'guest';
  return (
    <p className={styles.account}>
      {isMember ? 'These settings go with your account.' : 'These settings stay on this device.'}{' '}
      <PlaceLink href={isMember ? '/account' : '/sign-up'}>{isMember ? 'Your account' : 'Make an account'}</PlaceLink>
    </p>
  );
}
