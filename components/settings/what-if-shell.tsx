'use client';
import { useState } from 'react';
import type { Trial } from '@/lib/scheduling/simulate';
import { Secondary } from '../ui/button';
import { AsTable } from './as-table';
import { minuteCounts, newCardCounts, retentions } from './choices';
import { NumberChoice } from './number-choice';
import { percent } from './percent';
import styles from './settings-shell.module.css';
import { Summary } from './summary';
import type { SettingsHandle } from './use-settings-shell';
import { type Compared, useWhatIf } from './use-what-if-shell';
import { WhatIfChart } from './what-if-chart';
import { courseSentence, weekRows } from './what-if-words';

/** Other settings tried out on what this person remembers, before anything is changed. */
export function WhatIf({ preferences, set, deckUrls }: SettingsHandle & { readonly deckUrls: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const [tried, setTried] = useState<Partial<Trial>>({});
  const { desiredRetention, newCardsPerDay, minutesPerDay, maximumInterval } = preferences;
  const now: Trial = { desiredRetention, newCardsPerDay, minutesPerDay, maximumInterval };
  const trial: Trial = { ...now, ...tried };
  const changed =
    trial.desiredRetention !== desiredRetention ||
    trial.newCardsPerDay !== newCardsPerDay ||
    trial.minutesPerDay !== minutesPerDay;
  const state = useWhatIf(preferences, trial, deckUrls.join(' '), open);
  const change = (fields: Partial<Trial>) => setTried({ ...tried, ...fields });
  return (
    <details className={styles.more} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <Summary>Try other settings out</Summary>
      <p className={styles.said}>
        Three months simulated from what you remember now. It is a simulation: it takes for granted that you forget as
        FSRS says, and that you study every day.
      </p>
      <NumberChoice
        name="Try an aim"
        sentence="How well due cards should still be known."
        values={retentions}
        words={percent}
        value={trial.desiredRetention}
        usual={desiredRetention}
        onChange={(value) => change({ desiredRetention: value })}
      />
      <NumberChoice
        name="Try new cards a day"
        sentence="How many come in, as far as the minutes reach."
        values={newCardCounts}
        value={trial.newCardsPerDay}
        usual={newCardsPerDay}
        onChange={(value) => change({ newCardsPerDay: value })}
      />
      <NumberChoice
        name="Try minutes a day"
        sentence="After these, the rest waits for the next day."
        values={minuteCounts}
        value={trial.minutesPerDay}
        usual={minutesPerDay}
        onChange={(value) => change({ minutesPerDay: value })}
      />
      <div aria-live="polite" data-testid="what-if">
        {state.status === 'ready' ? (
          <Outcome {...state.compared} changed={changed} />
        ) : (
          <p className={styles.said}>
            {state.status === 'working' ? 'Simulating' : 'The cards could not be loaded. Connect once, then try again.'}
          </p>
        )}
      </div>
      {changed ? (
        <div className={styles.button}>
          <Secondary
            onClick={() => {
              const { maximumInterval: _, ...chosen } = trial;
              setTried({});
              set(chosen);
            }}
          >
            Use these settings
          </Secondary>
        </div>
      ) : null}
    </details>
  );
}

function Outcome({ before, after, changed }: Compared & { readonly changed: boolean }) {
  return (
    <>
      <p className={styles.outcome}>{courseSentence(before, after, changed)}</p>
      <WhatIfChart
        caption="Minutes a day. Dashed: as set now; ink: tried out; band: where chance may take it"
        before={before.minutes}
        after={after.minutes}
        band={after.minutesBand}
      />
      <WhatIfChart
        caption="Cards remembered"
        before={before.remembered}
        after={after.remembered}
        band={after.rememberedBand}
      />
      <AsTable
        head={['Week', 'Minutes now', 'Minutes tried', 'Cards now', 'Cards tried']}
        rows={weekRows(before, after).map(({ week, minutes, remembered }) => [
          String(week),
          ...[...minutes, ...remembered].map(String),
        ])}
      />
    </>
  );
}
