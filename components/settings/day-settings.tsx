'use client';
import { useEffect, useState } from 'react';
import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { Choice } from './choice';
import { clock, type Option, rollovers } from './choices';
import { NumberChoice } from './number-choice';
import type { SettingsHandle } from './use-settings-shell';

/** When a person's day turns, and where. */
export function DaySettings({ preferences, set }: SettingsHandle) {
  const zones = useZones();
  return (
    <>
      <NumberChoice
        name="New day starts"
        sentence="An answer given before this hour still counts for the day before; no minutes more or less."
        values={rollovers}
        words={clock}
        value={preferences.rollover}
        usual={usual.rollover}
        onChange={(rollover) => set({ rollover })}
      />
      <Choice
        wide
        name="Time zone"
        sentence="Follow this device, or stay in one zone while you travel; answers already given keep their day."
        options={withZone(zones, preferences.zone)}
        value={preferences.zone}
        usual={usual.zone}
        onChange={(zone) => set({ zone })}
      />
    </>
  );
}

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
