import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { Segment } from '../ui/segment';
import { Choice } from './choice';
import { levels, minuteCounts, nameLanguages, newCardCounts, themes, withCurrent } from './choices';
import { KeysSetting } from './keys-setting';
import { Setting } from './setting';
import type { SettingsHandle } from './use-settings-shell';

/** The settings that a beginner meets, and the one that belongs to a keyboard. */
export function FirstSettings({ preferences, set }: SettingsHandle) {
  return (
    <>
      <Choice
        name="New cards a day"
        sentence="Each new card comes back several times in its first weeks: twice as many new cards are soon twice the minutes."
        options={withCurrent(newCardCounts, preferences.newCardsPerDay, String(preferences.newCardsPerDay))}
        value={preferences.newCardsPerDay}
        usual={usual.newCardsPerDay}
        onChange={(newCardsPerDay) => set({ newCardsPerDay })}
      />
      <Choice
        name="Minutes a day"
        sentence="What is due always comes; new cards come only as far as these minutes reach."
        options={withCurrent(minuteCounts, preferences.minutesPerDay, String(preferences.minutesPerDay))}
        value={preferences.minutesPerDay}
        usual={usual.minutesPerDay}
        onChange={(minutesPerDay) => set({ minutesPerDay })}
      />
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
      <KeysSetting />
    </>
  );
}
