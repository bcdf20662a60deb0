import type { Diagram } from '@/lib/anatomy/diagram';
import type { Preferences } from '@/lib/preferences/preferences';
import { PrimaryLink, SecondaryLink } from '../ui/button';
import { inWords } from '../ui/in-words';
import { PlaceLink } from '../ui/place-link';
import { RuledLine, RuledList } from '../ui/ruled-line';
import { InkingPlate } from './inking-plate';
import { MinuteBars } from './minute-bars';
import type { Summary } from './summary';
import styles from './today-view.module.css';
import { aboutMinutes, budgetWords, dateWords, dueWords, inkWords, weakestWords } from './today-words';

interface TodayViewProps {
  /** Null while the replica is being read: the same layout, no numbers. */
  readonly summary: Summary | null;
  readonly preferences: Preferences;
  readonly diagram: Diagram;
  readonly names: ReadonlyMap<string, { readonly en: string; readonly la: string }>;
  readonly studyHref: string;
  readonly quizHref: string;
}

const levels = { must: 'Must know', should: 'Must and should know', nice: 'Everything in the deck' } as const;

/** What is due and how long it takes, what comes next, where it is weakest: three answers without scrolling. */
export function TodayView({ summary, preferences, diagram, names, studyHref, quizHref }: TodayViewProps) {
  const due = summary === null ? 0 : summary.reviews + summary.fresh;
  const isDone = summary !== null && due === 0;
  const tomorrow = summary?.week[1]?.minutes ?? 0;
  const weakest = summary === null ? null : weakestWords(summary.weakest);
  return (
    <div className={styles.today} data-state={summary === null ? 'loading' : 'ready'}>
      <div className={styles.plate}>
        <InkingPlate diagram={diagram} names={names} structures={summary?.structures ?? []} />
      </div>
      <div className={styles.head}>
        <p className={styles.date}>{summary?.week[0] === undefined ? 'Today' : dateWords(summary.week[0].day)}</p>
        <h1 className={styles.due}>{summary === null ? 'Today' : isDone ? 'Nothing due' : `${due} due`}</h1>
        <p className={styles.minutes} data-goes-on={(summary !== null && !isDone) || undefined}>
          {summary === null ? ' ' : isDone ? 'until tomorrow' : aboutMinutes(summary.minutes)}
        </p>
      </div>
      <p className={styles.ink}>{summary === null ? ' ' : inkWords(summary)}</p>
      <div className={styles.lines}>
        <RuledList label="Today">
          <RuledLine
            label="Due"
            note={
              summary === null
                ? ' '
                : isDone
                  ? `${aboutMinutes(tomorrow)} tomorrow`
                  : budgetWords(summary.minutes, preferences.minutesPerDay)
            }
          >
            {summary === null ? ' ' : isDone ? `${summary.answeredToday} answered today` : dueWords(summary)}
          </RuledLine>
          <RuledLine label="New cards" note={`up to ${preferences.newCardsPerDay} a day`}>
            {levels[preferences.level]}
          </RuledLine>
          <RuledLine label="Weakest" note={weakest?.note ?? ' '}>
            {weakest?.value ?? ' '}
          </RuledLine>
        </RuledList>
      </div>
      <div className={styles.action}>
        {isDone ? (
          <PrimaryLink href={quizHref}>Take ten quiz questions</PrimaryLink>
        ) : (
          <PrimaryLink href={studyHref} data-testid="study">
            {summary === null ? 'Study' : `Study, ${summary.minutes} min`}
          </PrimaryLink>
        )}
        {isDone ? null : (
          <div className={styles.also}>
            <SecondaryLink href={quizHref}>Ten-question quiz</SecondaryLink>
          </div>
        )}
      </div>
      {summary === null ? null : (
        <div className={styles.week}>
          <MinuteBars week={summary.week} />
        </div>
      )}
    </div>
  );
}

interface NewcomerProps {
  readonly plate: React.ReactNode;
  /** What the first session holds, counted by the build. */
  readonly first: { readonly facts: number; readonly minutes: number };
  readonly studyHref: string;
  readonly quizHref: string;
}

/** Nothing answered yet: one plate, one thing to do. */
export function Newcomer({ plate, first, studyHref, quizHref }: NewcomerProps) {
  return (
    <div className={styles.newcomer}>
      <div className={styles.whole}>{plate}</div>
      <div className={styles.welcome}>
        <h1 className={styles.title}>One muscle, {inWords(first.facts)} facts</h1>
        <p className={styles.promise}>
          Gluteus medius keeps your pelvis level at every step. Name it, then its nerve, action and attachments. The
          first day takes {aboutMinutes(first.minutes)}.
        </p>
        <PrimaryLink href={studyHref} data-testid="study">
          Start with gluteus medius
        </PrimaryLink>
        <p className={styles.others}>
          <PlaceLink href="/atlas">Look into the atlas</PlaceLink>
          <PlaceLink href={quizHref}>Take the quiz</PlaceLink>
        </p>
      </div>
    </div>
  );
}
