import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import type { EasyDay } from '@/lib/scheduling/due-load';
import { Choice, YesNo } from './choice';
import { easyDayChoices, leechActions, leechThresholds, withCurrent } from './choices';
import type { SettingsHandle } from './use-settings-shell';

const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'] as const;

/** Which days carry how much, and what happens to cards that keep slipping away. */
export function LoadSettings({ preferences, set }: SettingsHandle) {
  const { easyDays, loadBalancing } = preferences;
  const on = (index: number, load: EasyDay): readonly EasyDay[] =>
    easyDays.map((each, other) => (other === index ? load : each));
  return (
    <>
      <YesNo
        name="Even out the days"
        sentence="Among the days that suit a card as well, takes one with few cards and none of its siblings: the same minutes, spread better."
        value={loadBalancing}
        usual={usual.loadBalancing}
        onChange={(value) => set({ loadBalancing: value })}
      />
      {loadBalancing
        ? weekdays.map((weekday, index) => (
            <Choice
              key={weekday}
              name={weekday}
              sentence={
                index === 0
                  ? 'How much to leave for this day; the other days take what it does not. Cards that are due already stay.'
                  : ''
              }
              options={easyDayChoices}
              value={easyDays[index] ?? 'normal'}
              usual="normal"
              onChange={(load) => set({ easyDays: on(index, load) })}
            />
          ))
        : null}
      <Choice
        name="Warn of a card that slips away"
        sentence="After so many lapses, and then every half as many: such a card takes many times the minutes of another, and reading it up helps more than asking again."
        options={withCurrent(leechThresholds, preferences.leechThreshold, `${preferences.leechThreshold} lapses`)}
        value={preferences.leechThreshold}
        usual={usual.leechThreshold}
        onChange={(leechThreshold) => set({ leechThreshold })}
      />
      <Choice
        name="And then"
        sentence="Suspended cards cost no minutes and are not asked; undo takes the suspension back."
        options={leechActions}
        value={preferences.leechAction}
        usual={usual.leechAction}
        onChange={(leechAction) => set({ leechAction })}
      />
    </>
  );
}
