'use client';
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { fetchQuizPool } from '@/lib/browser/fetch-content';
import type { StorageFailure } from '@/lib/browser/storage-failure';
import type { QuizPool } from '@/lib/quiz/pool';
import { defaultSettings, readSettings, settingsSearch } from '@/lib/quiz/quiz-settings';
import { ShareButton } from '../share/share-button';
import { useDiagrams } from '../study/use-diagrams-shell';
import { ProblemPanel } from '../sync/problem-panel';
import { storageProblem, unsavedWords } from '../sync/problem-words';
import { useBrowserState } from '../sync/use-browser-state';
import { noLongerAlive, setWaiting, takeEarlyTap } from '../ui/early-taps';
import { useQuickTaps } from '../ui/use-quick-taps';
import { keptUnder } from './kept-attempt';
import { type EarlyAnswer, QuizRun } from './quiz-run';
import type { QuestionView } from './quiz-view';
import { goTo, useSearch } from './use-address';
import { useQuizEvents } from './use-quiz-events-shell';

export interface QuizProps {
  readonly region: string;
  readonly title: string;
  /** The first question of the default quiz: part of the page itself, without its key. */
  readonly first: QuestionView;
  /** For browsers in which JavaScript is off, beside the first question. */
  readonly withoutScript: ReactNode;
  readonly poolUrl: string;
  /** The plate of the first question, and where all plates are. */
  readonly diagrams: Readonly<Record<string, Diagram>>;
  readonly diagramUrls: Readonly<Record<string, string>>;
}

/** A quiz, full-screen: the first question from the page itself, everything else from one file and this device. */
export function Quiz({ region, title, first, withoutScript, poolUrl, diagrams, diagramUrls }: QuizProps) {
  const settings = readSettings(useSearch());
  const [pool, setPool] = useState<QuizPool | 'missing' | null>(null);
  const [early, setEarly] = useState<EarlyAnswer | null>(null);
  const plates = useDiagrams(diagrams, diagramUrls, pool !== null);
  const { owner, pageOnly } = useBrowserState();
  const events = useQuizEvents();
  useQuickTaps();
  const [givenUp, setGivenUp] = useState<StorageFailure | null>(null);

  const load = useCallback(() => {
    void fetchQuizPool(poolUrl).then((fetched) => setPool(fetched.ok ? fetched.value : 'missing'));
  }, [poolUrl]);
  useEffect(load, [load]);
  useEffect(() => {
    const tap = takeEarlyTap();
    if (tap !== null) setEarly({ text: first.options[Number(tap)] ?? null });
    return () => {
      noLongerAlive();
      setWaiting(false);
    };
  }, [first]);

  const address = settingsSearch(settings);
  const isDefault = settings.count === defaultSettings.count && settings.seed === defaultSettings.seed;
  const problem = useMemo(
    () => (events.failure === null ? null : storageProblem(events.failure, 'not-saved')),
    [events.failure],
  );
  const lacking = givenUp ?? pageOnly;
  return (
    <>
      <QuizRun
        key={address}
        storageKey={keptUnder(region, address)}
        title={title}
        pool={pool === 'missing' ? null : pool}
        first={isDefault ? first : null}
        withoutScript={withoutScript}
        settings={settings}
        plates={plates}
        early={isDefault ? early : null}
        guest={owner === 'guest'}
        share={(look) => (
          <ShareButton
            look={look}
            label="Share this quiz"
            title={`${title}: ${settings.count === 1 ? 'one question' : `${settings.count} questions`}`}
            path={`/quiz/${region}${address}`}
          />
        )}
        unsaved={lacking === null ? null : unsavedWords(lacking, owner !== 'guest' && givenUp === null)}
        onEarly={(text) => setEarly({ text })}
        onReview={events.recordReview}
        onMore={() => goTo(settingsSearch({ count: settings.count, seed: freshSeed() }))}
        onLoadAgain={pool === 'missing' ? load : null}
      />
      {problem === null ? null : (
        <ProblemPanel
          problem={problem}
          onAgain={events.retry}
          againLabel="Try again"
          onClose={() => {
            setGivenUp(events.failure);
            events.dismiss();
          }}
          closeLabel="Go on without saving"
        />
      )}
    </>
  );
}

/** A seed nobody chose, short enough to be read out. */
const freshSeed = (): string => String(crypto.getRandomValues(new Uint32Array(1))[0] ?? Date.now());
