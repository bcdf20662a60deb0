import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { Choice } from './choice';
import { longestIntervals, type Option, retentions, withCurrent } from './choices';
import { StepsSetting } from './steps-setting';
import type { SettingsHandle } from './use-settings-shell';

export interface DeckName {
  readonly id: string;
  readonly title: string;
}

const percent = (value: number): string => `${Math.round(value * 100)}%`;
/** As the person's other decks; no retention that can be chosen. */
const asOthers = 0;

/** How well cards are to be known, and by which steps they are learnt. */
export function RetentionSettings({
  preferences,
  set,
  decks,
}: SettingsHandle & { readonly decks: readonly DeckName[] }) {
  const { desiredRetention } = preferences;
  const same: Option<number> = { value: asOthers, label: `As all (${percent(desiredRetention)})` };
  return (
    <>
      <Choice
        name="Aim to remember"
        sentence="The share of due cards that you should still know: a higher aim asks sooner, and from 90% on each point costs more minutes than the last."
        options={withCurrent(retentions, desiredRetention, percent(desiredRetention))}
        value={desiredRetention}
        usual={usual.desiredRetention}
        onChange={(value) => set({ desiredRetention: value })}
      />
      {decks.map(({ id, title }) => {
        const own = preferences.deckRetention[id] ?? asOthers;
        return (
          <Choice
            key={id}
            name={`Aim for ${title}`}
            sentence="An aim of its own for this deck, for instance before an exam about it; only answers from now on follow it."
            options={[same, ...(own === asOthers ? retentions : withCurrent(retentions, own, percent(own)))]}
            value={own}
            usual={asOthers}
            onChange={(value) => set({ deckRetention: { [id]: value === asOthers ? null : value } })}
          />
        );
      })}
      <StepsSetting
        name="Learning steps"
        sentence="How long a new card waits before it is asked again on its first day; each step is one more answer per new card."
        minutes={preferences.learningSteps}
        usual={usual.learningSteps}
        onChange={(learningSteps) => set({ learningSteps })}
      />
      <StepsSetting
        name="Steps after forgetting"
        sentence="The same for a card that you have forgotten; without steps it comes back on another day."
        minutes={preferences.relearningSteps}
        usual={usual.relearningSteps}
        onChange={(relearningSteps) => set({ relearningSteps })}
      />
      <Choice
        name="Longest interval"
        sentence="No card waits longer; a short limit brings back what you know for good and adds minutes that teach little."
        options={withCurrent(longestIntervals, preferences.maximumInterval, `${preferences.maximumInterval} days`)}
        value={preferences.maximumInterval}
        usual={usual.maximumInterval}
        onChange={(maximumInterval) => set({ maximumInterval })}
      />
    </>
  );
}
