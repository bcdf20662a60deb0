'use client';
import type { ReactNode } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import type { DeckSource } from '@/lib/browser/study-summary-shape';
import { storageProblem } from '../sync/problem-words';
import { usePreferences } from '../sync/use-preferences';
import { useStudySummary } from '../sync/use-study-summary';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './today-shell.module.css';
import { Newcomer, TodayView } from './today-view';

interface TodayProps {
  readonly deck: DeckSource;
  readonly diagram: Diagram;
  readonly names: readonly { readonly id: string; readonly en: string; readonly la: string }[];
  /** The filled plate that a newcomer sees. */
  readonly plate: ReactNode;
  readonly first: { readonly facts: number; readonly minutes: number };
  readonly studyHref: string;
  readonly quizHref: string;
}

/** Today, from the answers on this device. */
export function Today({ deck, diagram, names, plate, first, studyHref, quizHref }: TodayProps) {
  const { preferences } = usePreferences();
  const state = useStudySummary(deck);
  if (state.status === 'unavailable') return <Unavailable state={state} />;
  const summary = state.status === 'ready' ? state.summary : null;
  if (summary !== null && !summary.begun)
    return <Newcomer plate={plate} first={first} studyHref={studyHref} quizHref={quizHref} />;
  return (
    <TodayView
      summary={summary}
      preferences={preferences}
      diagram={diagram}
      names={new Map(names.map((name) => [name.id, name]))}
      studyHref={studyHref}
      quizHref={quizHref}
    />
  );
}

function Unavailable({
  state,
}: {
  readonly state: Extract<ReturnType<typeof useStudySummary>, { status: 'unavailable' }>;
}) {
  const problem =
    state.failure.kind === 'storage'
      ? storageProblem(state.failure, null)
      : {
          title: 'The cards could not be loaded',
          what: 'This device has no copy of them yet, and no connection to fetch one.',
          kept: 'All answers on this device.',
          act: 'Connect once, then load this page again.',
        };
  return (
    <div className={styles.problem}>
      <h1 className={styles.title}>{problem.title}</h1>
      <RuledList>
        <RuledLine label="What">{problem.what}</RuledLine>
        <RuledLine label="Kept">{problem.kept}</RuledLine>
        <RuledLine label="Do">{problem.act}</RuledLine>
      </RuledList>
    </div>
  );
}
