'use client';
import { useEffect, useId, useRef, useState } from 'react';
import type { AsideChange } from '@/lib/browser/change-set-aside';
import type { AsideList, NamedAside } from '@/lib/browser/read-set-aside';
import { mayMove } from '@/lib/scheduling/set-aside';
import { anotherDays } from '../ui/another-days';
import styles from './set-aside-shell.module.css';
import { groupWords, standingWords } from './set-aside-words';
import shell from './settings-shell.module.css';
import { SmallButton } from './small-button';
import { Summary } from './summary';
import { type AsideHandle, useSetAside } from './use-set-aside-shell';

const groups = ['suspended', 'leech', 'buried', 'moved'] as const;

/** "Cards set aside": what was suspended, put off, moved or forgotten too often, and the ways back. */
export function SetAside({ deckUrls }: { readonly deckUrls: readonly string[] }) {
  const [open, setOpen] = useState(false);
  const aside = useSetAside(deckUrls.join(' '), open);
  const { list, said, done, undo } = aside;
  const status = useRef<HTMLParagraphElement>(null);
  // The button that was pressed may be gone with its card: who uses the keyboard goes on beside Undo.
  useEffect(() => {
    if (said !== '') status.current?.focus({ preventScroll: true });
  }, [said]);
  return (
    <details
      id="set-aside"
      className={shell.more}
      data-testid="set-aside"
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <Summary>Cards set aside</Summary>
      <p className={shell.said}>
        Cards that you suspended or put off, and those you forgot too often. Whatever is done here can be undone.
      </p>
      <div className={styles.done}>
        <p className={shell.said} role="status" tabIndex={-1} ref={status} data-testid="set-aside-status">
          {said}
        </p>
        {done.length === 0 ? null : <SmallButton onClick={undo}>Undo</SmallButton>}
      </div>
      {list === null ? (
        <p className={shell.said}>Reading your cards on this device.</p>
      ) : list === 'unavailable' ? (
        <p className={shell.said}>Your cards could not be read. Load this page again.</p>
      ) : list.cards.length === 0 ? (
        <p className={shell.said}>
          None. While you study, Bury puts a card off until tomorrow and Suspend keeps it back; both are listed here.
        </p>
      ) : (
        groups.map((why) => <Group key={why} why={why} list={list} change={aside.change} />)
      )}
    </details>
  );
}

interface GroupProps extends Pick<AsideHandle, 'change'> {
  readonly why: (typeof groups)[number];
  readonly list: AsideList;
}

function Group({ why, list, change }: GroupProps) {
  const cards = list.cards.filter((card) => card.why === why);
  if (cards.length === 0) return null;
  const { title, sentence } = groupWords[why];
  return (
    <section aria-label={title} className={styles.group}>
      <h2 className={styles.title}>
        {title} <span className={styles.count}>{cards.length}</span>
      </h2>
      <p className={shell.said}>{sentence}</p>
      <ul className={styles.list}>
        {cards.map((card) => (
          <Row key={card.memory.cardId} card={card} today={list.today} change={change} />
        ))}
      </ul>
    </section>
  );
}

interface RowProps extends Pick<AsideHandle, 'change'> {
  readonly card: NamedAside;
  readonly today: AsideList['today'];
}

function Row({ card, today, change }: RowProps) {
  const [choosing, setChoosing] = useState(false);
  const name = useId();
  const { why, memory } = card;
  const act = (label: string, deed: AsideChange, words: string) => (
    <SmallButton
      key={label}
      aria-describedby={name}
      onClick={() => {
        setChoosing(false);
        change(card, deed, words);
      }}
    >
      {label}
    </SmallButton>
  );
  return (
    <li className={styles.row}>
      <p id={name} className={styles.name}>
        {card.name}
      </p>
      <p className={shell.said}>{standingWords(card, today)}</p>
      <div className={styles.acts}>
        {why === 'leech'
          ? act('Suspend', { kind: 'suspend' }, 'Suspended')
          : act('Bring back', { kind: 'bring-back' }, 'Brought back')}
        {memory.state === 'new' ? null : act('Start anew', { kind: 'start-anew' }, 'Starts anew')}
        {why !== 'suspended' && mayMove(memory) ? (
          <SmallButton aria-describedby={name} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
            Another day
          </SmallButton>
        ) : null}
      </div>
      {choosing ? (
        <fieldset className={styles.acts}>
          <legend className="visually-hidden">Another day for {card.name}</legend>
          {anotherDays.map(({ days, label }) =>
            act(label, { kind: 'another-day', days }, `Moved, ${label.toLowerCase()}`),
          )}
        </fieldset>
      ) : null}
    </li>
  );
}
