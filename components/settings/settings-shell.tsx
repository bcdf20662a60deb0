'use client';
import { useEffect, useState } from 'react';
import type { Preferences } from '@/lib/preferences/preferences';
import { storageProblem } from '../sync/problem-words';
import { usePreferences } from '../sync/use-preferences';
import { useSyncStatus } from '../sync/use-sync-status';
import { applyAppearance } from '../ui/apply-appearance';
import { PlaceLink } from '../ui/place-link';
import { Segment } from '../ui/segment';
import {
  levels,
  minuteCounts,
  nameLanguages,
  newCardCounts,
  type Option,
  retentions,
  rollovers,
  themes,
  withCurrent,
} from './choices';
import { Select } from './select';
import { Setting } from './setting';
import styles from './settings-shell.module.css';

/** Every setting with one sentence. A change is kept on this device at once and sent when it can be. */
export function Settings() {
  const { ready, preferences: saved, change } = usePreferences();
  // What was just chosen shows at once, while it is being written.
  const [chosen, setChosen] = useState<Partial<Preferences>>({});
  const preferences = { ...saved, ...chosen };
  const [said, setSaid] = useState('');
  const zones = useZones();

  const set = async (fields: Partial<Preferences>) => {
    setChosen(fields);
    applyAppearance({ ...preferences, ...fields });
    const kept = await change(fields);
    setChosen({});
    const failed = kept.ok ? null : storageProblem(kept.error, null);
    setSaid(failed === null ? 'Saved' : `Not saved. ${failed.title}: ${failed.act}`);
  };

  return (
    <div className={styles.settings}>
      <div className={styles.head}>
        <h1 className={styles.title}>Settings</h1>
        <p className={styles.said} role="status" data-testid="settings-status">
          {said}
        </p>
      </div>
      <fieldset className={styles.group} disabled={!ready}>
        <legend className={styles.legend}>How it looks</legend>
        <Setting
          wide
          name="Theme"
          sentence="Light or dark, or as this device has it."
          control={({ describedBy }) => (
            <Segment
              legend="Theme"
              name="theme"
              options={themes}
              value={preferences.theme}
              onChange={(theme) => set({ theme })}
              describedBy={describedBy}
            />
          )}
        />
        <Setting
          wide
          name="Names"
          sentence="What structures are called in the atlas and on your cards."
          control={({ describedBy }) => (
            <Segment
              legend="Names"
              name="names"
              options={nameLanguages}
              value={preferences.names}
              onChange={(names) => set({ names })}
              describedBy={describedBy}
            />
          )}
        />
      </fieldset>
      <fieldset className={styles.group} disabled={!ready}>
        <legend className={styles.legend}>What you study</legend>
        <Setting
          wide
          name="Cards"
          sentence="New cards are introduced up to this level, the most needed first."
          control={({ describedBy }) => (
            <Segment
              legend="Cards"
              name="level"
              options={levels}
              value={preferences.level}
              onChange={(level) => set({ level })}
              describedBy={describedBy}
            />
          )}
        />
        <Setting
          name="New cards a day"
          sentence="Each new card comes back several times in its first weeks."
          control={(ids) => (
            <Select
              ids={ids}
              options={withCurrent(newCardCounts, preferences.newCardsPerDay, String(preferences.newCardsPerDay))}
              value={preferences.newCardsPerDay}
              onChange={(newCardsPerDay) => set({ newCardsPerDay })}
            />
          )}
        />
        <Setting
          name="Minutes a day"
          sentence="What is due always comes; new cards come only as far as these minutes reach."
          control={(ids) => (
            <Select
              ids={ids}
              options={withCurrent(minuteCounts, preferences.minutesPerDay, String(preferences.minutesPerDay))}
              value={preferences.minutesPerDay}
              onChange={(minutesPerDay) => set({ minutesPerDay })}
            />
          )}
        />
        <Setting
          name="Aim to remember"
          sentence="A higher aim asks sooner and costs more minutes."
          control={(ids) => (
            <Select
              ids={ids}
              options={withCurrent(
                retentions,
                preferences.desiredRetention,
                `${Math.round(preferences.desiredRetention * 100)}%`,
              )}
              value={preferences.desiredRetention}
              onChange={(desiredRetention) => set({ desiredRetention })}
            />
          )}
        />
      </fieldset>
      <fieldset className={styles.group} disabled={!ready}>
        <legend className={styles.legend}>When your day turns</legend>
        <Setting
          name="New day starts"
          sentence="An answer given before this hour still counts for the day before."
          control={(ids) => (
            <Select
              ids={ids}
              options={withCurrent(rollovers, preferences.rollover, clock(preferences.rollover))}
              value={preferences.rollover}
              onChange={(rollover) => set({ rollover })}
            />
          )}
        />
        <Setting
          wide
          name="Time zone"
          sentence="Follow this device, or stay in one zone while you travel."
          control={(ids) => (
            <Select
              ids={ids}
              options={withZone(zones, preferences.zone)}
              value={preferences.zone}
              onChange={(zone) => set({ zone })}
            />
          )}
        />
      </fieldset>
      <AccountLine />
    </div>
  );
}

const clock = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;

const device: Option<string> = { value: 'device', label: 'This device' };

/** The zones this browser knows; on the server and in old browsers only the device's own. */
function useZones(): readonly Option<string>[] {
  const [zones, setZones] = useState<readonly Option<string>[]>([device]);
  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const names = Intl.supportedValuesOf?.('timeZone') ?? [here];
    setZones([
      { ...device, label: `This device (${here.replaceAll('_', ' ')})` },
      ...names.map((name) => ({ value: name, label: name.replaceAll('_', ' ') })),
    ]);
  }, []);
  return zones;
}

const withZone = (zones: readonly Option<string>[], current: string): readonly Option<string>[] =>
  zones.some((zone) => zone.value === current) ? zones : [...zones, { value: current, label: current }];

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
