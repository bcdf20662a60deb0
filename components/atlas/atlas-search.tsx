'use client';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Name } from '../ui/name';
import { PlaceLink } from '../ui/place-link';
import { searchHash } from '../ui/search-hash';
import { sentenceCase } from '../ui/sentence-case';
import styles from './atlas-search.module.css';
import { type Match, matchNames, type SearchEntry } from './match-names';

interface AtlasSearchProps {
  readonly entries: readonly SearchEntry[];
  /** What the page shows while nothing is typed. */
  readonly children: ReactNode;
}

/** Finds structures by any of their names, on the page itself. */
export function AtlasSearch({ entries, children }: AtlasSearchProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const matches = matchNames(entries, typed);

  useEffect(() => {
    const focus = () => {
      if (location.hash === `#${searchHash}`) input.current?.focus();
    };
    focus();
    addEventListener('hashchange', focus);
    return () => removeEventListener('hashchange', focus);
  }, []);

  return (
    <>
      <search className={styles.search}>
        <label htmlFor={id} className={styles.label}>
          Search by any name
        </label>
        <input
          ref={input}
          id={id}
          type="search"
          className={styles.input}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-search-input
        />
      </search>
      <p className={styles.count} role="status">
        {typed.trim() === '' ? null : said(matches.length)}
      </p>
      {typed.trim() === '' ? children : <Results matches={matches} />}
    </>
  );
}

function said(count: number): string {
  if (count === 0) return 'No structure by that name. Try the Latin, or the region.';
  return count === 1 ? '1 structure' : `${count} structures`;
}

function Results({ matches }: { readonly matches: readonly Match[] }) {
  return (
    <ul className={styles.results}>
      {matches.map(({ entry, by }) => (
        <li key={entry.id}>
          <PlaceLink href={`/atlas/${entry.id}`} className={styles.result}>
            <span className={styles.name}>
              <Name en={sentenceCase(entry.en)} la={entry.la === null ? null : sentenceCase(entry.la)} />
            </span>
            <span className={styles.kind}>{by === null ? entry.kind : `${entry.kind}, also ${by}`}</span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
