import type { ReactNode } from 'react';
import { SearchKey } from './local-navigation';
import styles from './page.module.css';
import { PlaceLink } from './place-link';
import { searchHash } from './search-hash';
import { type Place, Tabs } from './tabs';

interface PageProps {
  /** The tab that is lit; null on pages that are under none of them. */
  readonly current: Place | null;
  /** What stands at the right end of the bar on a phone, and after the places on a desk. */
  readonly end?: ReactNode;
  /** Replaces the wordmark on a phone: the way back to the page above. */
  readonly back?: ReactNode;
  readonly children: ReactNode;
  /** Pages that a newcomer sees first go without tabs on a phone. */
  readonly tabs?: boolean;
}

/** The frame of every page that is not a full-screen task: bar, main, tabs. */
export function Page({ current, end, back, children, tabs = true }: PageProps) {
  return (
    <div className={styles.page} data-tabs={tabs || undefined}>
      <SearchKey />
      <a className={styles.skip} href="#main">
        Skip to the page
      </a>
      <header className={styles.bar}>
        <div className={back === undefined ? undefined : styles.wordmarkOnDesk}>
          <PlaceLink className={styles.wordmark} href="/">
            Retinaculum
          </PlaceLink>
        </div>
        {back === undefined ? null : <div className={styles.back}>{back}</div>}
        <div className={styles.end}>
          <Tabs current={current} where="bar" />
          <PlaceLink className={styles.find} href={`/atlas#${searchHash}`}>
            Search <kbd className={styles.key}>/</kbd>
          </PlaceLink>
          {end}
        </div>
      </header>
      <main id="main" className={styles.main} tabIndex={-1}>
        {children}
      </main>
      {tabs ? <Tabs current={current} where="foot" /> : null}
    </div>
  );
}
