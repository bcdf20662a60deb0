'use client';
import { useState } from 'react';
import type { ParameterSet } from '@/lib/browser/parameters-report';
import { defaultWeights } from '@/lib/scheduling/default-weights';
import type { Weights } from '@/lib/scheduling/policy';
import { goodIntervals } from '@/lib/stats/sample-intervals';
import { Secondary } from '../ui/button';
import { RuledLine, RuledList } from '../ui/ruled-line';
import { CalibrationChart } from './calibration-chart';
import styles from './parameters-shell.module.css';
import {
  calibrationSentence,
  fixed,
  intervalsSentence,
  measuresSentence,
  onDay,
  trainingSentence,
  verdict,
} from './parameters-words';
import { SmallButton } from './small-button';
import { type ParametersHandle, useParameters } from './use-parameters-shell';

const shown = 3;

/** "Your memory": which weights are in use, how well they foretell, and the ways to others. */
export function Parameters() {
  const parameters = useParameters();
  const { report, retention } = parameters;
  const [said, setSaid] = useState('');
  const current = report?.find(({ inUse }) => inUse) ?? null;
  const published = report?.find((set) => set.published) ?? null;
  const use = async (weights: Weights) => {
    setSaid((await parameters.use(weights)) ? 'In use from now on, on all your devices.' : 'Not saved. Try again.');
  };
  return (
    <section className={styles.section} aria-labelledby="your-memory" data-testid="parameters">
      <h2 id="your-memory" className={styles.title}>
        Your memory
      </h2>
      <p className={styles.sentence}>
        When a card comes back rests on 21 numbers that say how fast you forget. They begin as the published ones,
        fitted to about ten thousand people, and can be fitted to you.
      </p>
      {current === null ? (
        <p className={styles.sentence}>Reading your answers on this device.</p>
      ) : (
        <>
          <RuledList label="Your memory">
            <RuledLine label="In use" note={intervalsSentence(intervals(current.weights), intervals(defaultWeights))}>
              {nameOf(current)}
            </RuledLine>
            <RuledLine
              label="Foretold"
              note={[
                calibrationSentence(current.evaluation),
                measuresSentence(current.evaluation, published === current ? null : (published?.evaluation ?? null)),
              ].join(' ')}
            >
              {verdict(current.evaluation)}
            </RuledLine>
            <RuledLine label="Fitting" note={<Training parameters={parameters} />}>
              {parameters.member === true ? 'On the server, from your own answers alone' : 'With an account'}
            </RuledLine>
          </RuledList>
          {current.evaluation.reviews > 0 ? <CalibrationChart bins={current.evaluation.calibration} /> : null}
          <Others sets={(report ?? []).filter(({ inUse }) => !inUse)} use={use} />
        </>
      )}
      <p className={styles.said} role="status">
        {said}
      </p>
    </section>
  );

  function intervals(weights: Weights): readonly number[] {
    return goodIntervals(weights, retention, shown);
  }
}

const nameOf = ({ published, since }: ParameterSet): string =>
  published ? 'The published values' : `Fitted to you, since ${since === null ? 'today' : onDay(since)}`;

const measures = ({ evaluation }: ParameterSet): string =>
  evaluation.reviews === 0
    ? 'Nothing to compare yet'
    : `log loss ${fixed(evaluation.logLoss)}, RMSE ${fixed(evaluation.rmseBins)}`;

function Training({ parameters }: { readonly parameters: ParametersHandle }) {
  const { member, state, asking, ask } = parameters;
  if (member !== true)
    return 'Fitting runs on the server, which has no answers of a guest. Everything else works as for everybody.';
  if (state === null) return 'The server cannot be asked at the moment. Everything else works.';
  if (!state.available)
    return 'This server runs on a machine without the optimiser, so nothing can be fitted here. Everything else works.';
  const underWay = state.training?.state === 'waiting' || state.training?.state === 'running';
  return (
    <>
      <span role="status">{trainingSentence(state.training) ?? 'Nothing has been fitted yet.'}</span> It is done by
      itself at 64 answers, then whenever a quarter more or a month has come, and taken only if it foretells your newest
      answers better.
      <span className={styles.button}>
        <Secondary onClick={ask} busy={asking ? 'Asking' : underWay ? 'Fitting' : null}>
          Fit to my answers
        </Secondary>
      </span>
    </>
  );
}

function Others({ sets, use }: { readonly sets: readonly ParameterSet[]; readonly use: (weights: Weights) => void }) {
  if (sets.length === 0) return null;
  return (
    <>
      <h3 className={styles.small}>Go back to</h3>
      <ul className={styles.sets}>
        {sets.map((set) => (
          <li key={set.weights.join(' ')} className={styles.set}>
            <span>
              {nameOf(set)}
              <span className={styles.measures}>{measures(set)}</span>
            </span>
            <SmallButton onClick={() => use(set.weights)}>Use these</SmallButton>
          </li>
        ))}
      </ul>
    </>
  );
}
