'use client';
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import { calendarOf } from '@/lib/browser/load-study';
import type { ParametersReport } from '@/lib/browser/parameters-report';
import type { Replica } from '@/lib/browser/replica';
import { tabRuntime } from '@/lib/browser/tab';
import type { Weights } from '@/lib/scheduling/policy';
import type { TrainingState } from '@/lib/stats/training/training-state';
import { useBrowserState } from '../sync/use-browser-state';

const lookEveryMs = 2_000;
/** How long the log must be quiet before it is judged anew. */
const settleMs = 800;

export interface ParametersHandle {
  readonly member: boolean | null;
  /** Null while it is being worked out. */
  readonly report: ParametersReport | null;
  /** Null where the server could not be asked. */
  readonly state: TrainingState | null;
  readonly asking: boolean;
  readonly retention: number;
  readonly ask: () => void;
  readonly use: (weights: Weights) => Promise<boolean>;
}

/** The weights in use and the trainings of whoever this browser belongs to; everything heavy is loaded when it is needed. */
export function useParameters(): ParametersHandle {
  const { replica, owner, preferences } = useBrowserState();
  const [report, setReport] = useState<ParametersReport | null>(null);
  const [state, setState] = useState<TrainingState | null>(null);
  const [asking, setAsking] = useState(false);
  const { zone, rollover } = preferences;
  const member = replica === null ? null : owner !== 'guest';

  const judge = useCallback(async (of: Replica) => {
    const { parametersReport } = await import('@/lib/browser/parameters-report');
    setReport(await parametersReport(of));
  }, []);

  /** A training that ended, here or before this page looked, is taken over; one that the log knows already is not. */
  const hear = useCallback(
    async (of: Replica, next: TrainingState | null) => {
      if (next?.training?.state === 'done') {
        // Another device may have taken it over already: first hear what it wrote.
        await (await (await tabRuntime()).steps())?.syncNow();
        const { takeOverTraining } = await import('@/lib/browser/take-over-training');
        await takeOverTraining(of, next, calendarOf({ ...preferences, zone, rollover }, of));
      }
      setState(next);
    },
    [preferences, zone, rollover],
  );
  const heard = useEffectEvent(hear);

  useEffect(() => {
    setReport(null);
    setState(null);
    if (replica === null) return;
    let timer: ReturnType<typeof setTimeout> | null = null;
    const look = () => {
      void judge(replica).catch(() => undefined);
      if (replica.owner === 'guest') return;
      void import('@/lib/browser/training-connection').then(async ({ readTraining }) =>
        heard(replica, await readTraining()),
      );
    };
    look();
    // A first sync brings the whole log, page by page, and other tabs go on answering.
    const stop = replica.around.channel.listen((message) => {
      if (message.kind === 'training' && message.owner === replica.owner) look();
      if (message.kind !== 'cards' || message.owner !== replica.owner) return;
      if (timer !== null) clearTimeout(timer);
      timer = setTimeout(look, settleMs);
    });
    return () => {
      if (timer !== null) clearTimeout(timer);
      stop();
    };
  }, [replica, judge]);

  const underWay = state?.training?.state === 'waiting' || state?.training?.state === 'running';
  useEffect(() => {
    if (!underWay || replica === null) return;
    const timer = setInterval(async () => {
      const { readTraining } = await import('@/lib/browser/training-connection');
      const next = await readTraining();
      if (next !== null) await hear(replica, next);
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [underWay, replica, hear]);

  return {
    member,
    report,
    state,
    asking,
    retention: preferences.desiredRetention,
    ask: () => {
      if (asking) return;
      setAsking(true);
      void import('@/lib/browser/training-connection')
        .then(async ({ askTraining }) => {
          // The server learns from what it has.
          await (await (await tabRuntime()).steps())?.syncNow();
          setState((await askTraining('asked')) ?? state);
        })
        .finally(() => setAsking(false));
    },
    use: async (weights) => {
      if (replica === null) return false;
      const { changeParameters } = await import('@/lib/browser/change-parameters');
      return (await changeParameters(replica, weights, calendarOf(preferences, replica))).ok;
    },
  };
}
