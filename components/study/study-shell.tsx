'use client';
import { useEffect, useLayoutEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import { fetchDeck } from '@/lib/browser/fetch-content';
import { canGoOn } from '@/lib/browser/storage-failure';
import { StudyFront } from '@/lib/browser/study-front';
import type { FirstCards, Shown } from '@/lib/browser/study-state';
import { tabState } from '@/lib/browser/tab';
import type { Card, DeckSource } from '@/lib/cards/card';
import { ProblemPanel } from '../sync/problem-panel';
import { storageProblem, unsavedWords } from '../sync/problem-words';
import { SyncStatusLine } from '../sync/sync-status-line';
import { useBrowserState } from '../sync/use-browser-state';
import { isWaiting, noLongerAlive, setWaiting, takeEarlyTap } from '../ui/early-taps';
import type { LatinByEnglish } from '../ui/in-latin';
import { PlaceLink } from '../ui/place-link';
import { useQuickTaps } from '../ui/use-quick-taps';
import { WithoutScript, WithScript } from '../ui/without-script';
import { hasBegun, keepBegun } from './begun';
import { CardStack } from './card-stack';
import { EndButtons, EndScreen } from './end-screen';
import { GradeButtons, type PreviewWords, RevealButtons } from './grade-buttons';
import { HelpDialog } from './help-dialog';
import { intervalWords } from './interval-words';
import { clearKeptPlace } from './keep-card';
import { type MeetLine, meetLines } from './meet-lines';
import { MoreDialog } from './more-dialog-shell';
import { LatinNames } from './named-text';
import { NoticeLine } from './notice-line';
import { StudyFrame } from './study-frame';
import { leftWords } from './study-words';
import { useDiagrams } from './use-diagrams-shell';
import { useKeptCard } from './use-kept-card-shell';
import { useStudyFocus } from './use-study-focus';
import { useStudyKeys } from './use-study-keys';
import { WaitingScreen } from './waiting-screen';

export interface StudyProps {
  readonly first: FirstCards;
  /** What the sources of the first cards are; the deck brings those of the others. */
  readonly sources: Readonly<Record<string, DeckSource>>;
  readonly deckUrl: string;
  /** The plates of the first cards, and where the others are. */
  readonly diagrams: Readonly<Record<string, Diagram>>;
  readonly diagramUrls: Readonly<Record<string, string>>;
  /** The plate of the end screen. */
  readonly overview: string;
  /** What reads differently in Latin. */
  readonly latin: LatinByEnglish;
}

const nobody: readonly MeetLine[] = [];

/** A session, full-screen: the first card from the page itself, then whatever this person's memory asks for. */
export function Study({ first, sources, deckUrl, diagrams, diagramUrls, overview, latin }: StudyProps) {
  const { replica, owner, preferences, failure, pageOnly } = useBrowserState();
  const [study] = useState(() => new StudyFront(first));
  const state = useSyncExternalStore(study.state.subscribe, study.state.get, study.state.get);
  const [known, setKnown] = useState(sources);
  const [cards, setCards] = useState<readonly Card[]>(first.cards);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [help, setHelp] = useState(false);
  const [about, setAbout] = useState<string | null>(null);
  const [returning, setReturning] = useState(false);
  const plates = useDiagrams(diagrams, diagramUrls, state.wantsDeck || returning);
  const { shown, phase, result, begun } = state;
  const problem = state.unsaved !== null ? { ...state.unsaved } : failure === null ? null : { deed: null, failure };
  const lacksStorage = problem !== null;

  const kept = useKeptCard(study, first.contentVersion);
  useLayoutEffect(() => {
    // Also where this page was come to without being loaded anew, so that its inline script did not run.
    setWaiting(hasBegun());
    setReturning(hasBegun());
    return () => setWaiting(false);
  }, []);
  useLayoutEffect(() => {
    if (phase !== 'opening') keepBegun(begun);
  }, [phase, begun]);
  const picture = shown?.card.picture?.diagram ?? null;
  // What stands in for it has its picture: without a frame between them that has none.
  const drawn = picture === null || picture in plates || shown?.card.id !== kept;
  const ready = (phase !== 'opening' && drawn) || shown?.revealed === true || lacksStorage;
  useLayoutEffect(() => {
    if (!ready) return;
    setWaiting(false);
    clearKeptPlace();
  }, [ready]);
  useEffect(() => {
    const tap = takeEarlyTap();
    if (tap === 'reveal') study.reveal();
    else if (tap === 'known') study.grade(4);
    return noLongerAlive;
  }, [study]);
  useEffect(() => {
    if (replica !== null) void study.load().then((controller) => controller?.open(replica, preferences));
  }, [study, replica, preferences]);
  const wantsDeck = state.wantsDeck || returning;
  useEffect(() => {
    if (!wantsDeck) return;
    let here = true;
    void fetchDeck(deckUrl).then((deck) => {
      if (!here) return;
      if (deck.ok) {
        setKnown(deck.value.sources);
        setCards(deck.value.cards);
        const named = deck.value.cards.filter((card) => card.template === 'identify');
        setNames(new Map(named.map((card) => [card.structure, card.answer])));
      }
      void study.load().then((controller) => controller?.extend(deck.ok ? deck.value : null));
    });
    return () => {
      here = false;
    };
  }, [study, deckUrl, wantsDeck]);
  useEffect(() => () => study.close(), [study]);
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && study.look();
    document.addEventListener('visibilitychange', look);
    addEventListener('pageshow', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('pageshow', look);
    };
  }, [study]);

  useQuickTaps();
  const revealed = shown?.revealed === true;
  const introduces = revealed && shown.memory.state === 'new' ? shown.card : null;
  // The same as long as they say the same: a card is drawn anew only when something of it changes.
  const meet = useMemo(() => (introduces === null ? nobody : meetLines(introduces, cards)), [introduces, cards]);
  const isKnown = shown !== null && shown.memory.state !== 'new';
  const more = useMemo(
    () => (
      <>
        <button type="button" onClick={() => study.act({ kind: 'bury' })}>
          Bury<span className="visually-hidden"> until tomorrow</span>
        </button>
        <button type="button" onClick={() => study.act({ kind: 'suspend' })}>
          Suspend
        </button>
        {isKnown ? (
          <button type="button" onClick={() => setAbout(study.state.get().shown?.card.id ?? null)}>
            More<span className="visually-hidden"> for this card</span>
          </button>
        ) : null}
        <button type="button" data-keyboard onClick={() => setHelp(true)}>
          Keys
        </button>
      </>
    ),
    [study, isKnown],
  );
  const { question, grades } = useStudyFocus(shown?.card.id ?? null, revealed);
  useStudyKeys({
    reveal: shown !== null && !revealed ? () => isWaiting() || study.reveal() : null,
    grade: revealed ? (rating) => study.grade(rating) : null,
    undo: () => study.undo(),
    redo: () => study.redo(),
    bury: () => study.act({ kind: 'bury' }),
    suspend: () => study.act({ kind: 'suspend' }),
    help: () => setHelp(true),
  });

  const undo = (
    <>
      {state.canRedo ? (
        <button type="button" onClick={() => study.redo()} data-testid="redo">
          Redo
        </button>
      ) : null}
      <button type="button" onClick={() => study.undo()} disabled={!state.canUndo} data-testid="undo">
        Undo
      </button>
    </>
  );
  const lacking = state.pageOnly ?? pageOnly;
  const unsaid = lacking === null ? null : unsavedWords(lacking, owner !== 'guest' && state.pageOnly === null);
  const giveUp = state.unsaved !== null && canGoOn(state.unsaved.failure) ? state.unsaved.failure : null;
  const over = result !== null && (phase === 'done' || phase === 'empty');
  return (
    <LatinNames names={latin}>
      <StudyFrame
        done={state.done}
        total={state.done + state.left.cards}
        start={over ? undo : <PlaceLink href="/today">Close</PlaceLink>}
        middle={over ? null : <span data-own>{leftWords(state.left)}</span>}
        end={over ? <SyncStatusLine /> : undo}
        foot={
          <>
            <NoticeLine notice={state.notice} noticed={state.noticed} standing={over ? null : unsaid} />
            {over ? (
              <EndButtons more={result.more} onMore={() => study.more()} />
            ) : shown === null ? (
              <EndButtons more={null} onMore={() => {}} />
            ) : revealed ? (
              <GradeButtons preview={previewWords(shown)} onGrade={(rating) => study.grade(rating)} groupRef={grades} />
            ) : (
              <WithScript>
                <RevealButtons
                  onReveal={() => study.reveal()}
                  onKnown={shown.memory.state === 'new' ? () => study.grade(4) : null}
                />
              </WithScript>
            )}
            <WithoutScript answer={{ value: first.cards[0]?.answer ?? '', why: first.cards[0]?.why ?? '' }}>
              Grading an answer, and the next card, need JavaScript. <a href="/atlas">The atlas</a> reads without it.
            </WithoutScript>
          </>
        }
      >
        {over ? (
          <EndScreen
            result={result}
            inkedNames={result.inkedNow.flatMap((structure) => names.get(structure) ?? [])}
            diagram={plates[overview] ?? null}
            status={unsaid ?? (owner === 'guest' ? <GuestLine /> : null)}
          />
        ) : shown !== null ? (
          <CardStack
            card={shown.card}
            revealed={revealed}
            upcoming={state.upcoming}
            plates={plates}
            citations={known}
            questionRef={question}
            meet={meet}
            more={more}
          />
        ) : state.wait !== null ? (
          <WaitingScreen ms={state.wait.dueAt - Date.now()} />
        ) : null}
        {shown !== null && about === shown.card.id ? (
          <MoreDialog memory={shown.memory} onAct={study.act} onClose={() => setAbout(null)} />
        ) : null}
        {help ? <HelpDialog onClose={() => setHelp(false)} /> : null}
        {problem === null ? null : (
          <ProblemPanel
            problem={storageProblem(problem.failure, problem.deed === null ? null : 'not-saved')}
            onAgain={() => study.retry()}
            againLabel="Try again"
            {...(giveUp !== null ? { onClose: () => study.goOn(giveUp), closeLabel: 'Go on without saving' } : {})}
            {...(state.unsaved === null && replica !== null ? { onClose: () => tabState.set({ failure: null }) } : {})}
          />
        )}
      </StudyFrame>
    </LatinNames>
  );
}

/** Where a guest's answers are, and what would keep them safe. */
const GuestLine = () => (
  <span>
    Saved on this device. <PlaceLink href="/sign-up">An account</PlaceLink> brings them to your others.
  </span>
);

function previewWords({ preview }: Shown): PreviewWords | null {
  if (preview === null) return null;
  const { of, from } = preview;
  const words = (rating: 1 | 2 | 3 | 4) => intervalWords(of[rating].due, from.at, from.day);
  return { 1: words(1), 2: words(2), 3: words(3), 4: words(4) };
}
