import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { levels, minuteCounts, nameLanguages, newCardCounts, themes } from './choices';
import { KeysSetting } from './keys-setting';
import { NumberChoice } from './number-choice';
import { SegmentChoice } from './segment-choice';
import type { SettingsHandle } from './use-settings-shell';

/** The settings that a beginner meets, and the one that belongs to a keyboard. */
export function FirstSettings({ preferences, set }: SettingsHandle) {
  return (
    <>
      <NumberChoice
        name="New cards a day"
        sentence="Each new card comes back several times in its first weeks: twice as many new cards are soon twice the minutes."
        values={newCardCounts}
        value={preferences.newCardsPerDay}
        usual={usual.newCardsPerDay}
        onChange={(newCardsPerDay) => set({ newCardsPerDay })}
      />
      <NumberChoice
        name="Minutes a day"
        sentence="What is due always comes; new cards come only as far as these minutes reach."
        values={minuteCounts}
        value={preferences.minutesPerDay}
        usual={usual.minutesPerDay}
        onChange={(minutesPerDay) => set({ minutesPerDay })}
      />
      <SegmentChoice
        name="Cards"
        sentence="New cards are introduced up to this level, the most needed first: more cards take more weeks, not more minutes a day."
        group="level"
        options={levels}
        value={preferences.level}
        onChange={(level) => set({ level })}
      />
      <SegmentChoice
        name="Names"
        sentence="What structures are called in the atlas and on your cards. The cards and their minutes stay the same."
        group="names"
        options={nameLanguages}
        value={preferences.names}
        onChange={(names) => set({ names })}
      />
      <SegmentChoice
        name="Theme"
        sentence="Light or dark, or as this device has it."
        group="theme"
        options={themes}
        value={preferences.theme}
        onChange={(theme) => set({ theme })}
      />
      <KeysSetting />
    </>
  );
}
