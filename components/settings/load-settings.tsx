import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { Choice, YesNo } from './choice';
import { lapseName, leechActions, leechThresholds } from './choices';
import { EasyDaysSetting } from './easy-days-setting';
import { NumberChoice } from './number-choice';
import type { SettingsHandle } from './use-settings-shell';

/** Which days carry how much, and what happens to cards that keep slipping away. */
export function LoadSettings({ preferences, set }: SettingsHandle) {
  const { easyDays, loadBalancing } = preferences;
  return (
    <>
      <YesNo
        name="Even out the days"
        sentence="Among the days that suit a card as well, takes one with few cards and none of its siblings: the same minutes, spread better."
        value={loadBalancing}
        usual={usual.loadBalancing}
        onChange={(value) => set({ loadBalancing: value })}
      />
      {loadBalancing ? <EasyDaysSetting value={easyDays} onChange={(value) => set({ easyDays: value })} /> : null}
      <NumberChoice
        name="Warn of a card that slips away"
        sentence="After so many lapses, and then every half as many: such a card takes many times the minutes of another, and reading it up helps more than asking again."
        values={leechThresholds}
        words={lapseName}
        value={preferences.leechThreshold}
        usual={usual.leechThreshold}
        onChange={(leechThreshold) => set({ leechThreshold })}
      />
      <Choice
        name="What becomes of it"
        sentence="Suspended cards cost no minutes and are not asked; undo takes the suspension back."
        options={leechActions}
        value={preferences.leechAction}
        usual={usual.leechAction}
        onChange={(leechAction) => set({ leechAction })}
      />
    </>
  );
}
