import { defaultPreferences as usual } from '@/lib/preferences/preferences';
import { intervalName, longestIntervals, retentions } from './choices';
import { NumberChoice } from './number-choice';
import { percent } from './percent';
import { StepsSetting } from './steps-setting';
import type { SettingsHandle } from './use-settings-shell';

export interface DeckName {
  readonly id: string;
  readonly title: string;
}

/** As the person's other decks; no retention that can be chosen. */
const asOthers = 0;

/** How well cards are to be known, and by which steps they are learnt. */
export function RetentionSettings({
  preferences,
  set,
  decks,
}: SettingsHandle & { readonly decks: readonly DeckName[] }) {
  const { desiredRetention } = preferences;
  const deckAim = (value: number): string =>
    value === asOthers ? `As all (${percent(desiredRetention)})` : percent(value);
  return (
    <>
      <NumberChoice
        name="Aim to remember"
        sentence="The share of due cards that you should still know: a higher aim asks sooner, and from 90% on each point costs more minutes than the last."
        values={retentions}
        words={percent}
        value={desiredRetention}
        usual={usual.desiredRetention}
        onChange={(value) => set({ desiredRetention: value })}
      />
      {decks.map(({ id, title }) => {
        const own = preferences.deckRetention[id] ?? asOthers;
        return (
          <NumberChoice
            key={id}
            name={`Aim for ${title}`}
            sentence="An aim of its own for this deck, for instance before an exam about it; only answers from now on follow it."
            values={retentions}
            words={deckAim}
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
      <NumberChoice
        name="Longest interval"
        sentence="No card waits longer; a short limit brings back what you know for good and adds minutes that teach little."
        values={longestIntervals}
        words={intervalName}
        value={preferences.maximumInterval}
        usual={usual.maximumInterval}
        onChange={(maximumInterval) => set({ maximumInterval })}
      />
    </>
  );
}
