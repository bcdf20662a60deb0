'use client';
import { type ReactNode, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import { fetchSearchEntries } from '@/lib/browser/fetch-content';
import { type SearchEntry, searchIndex } from '@/lib/search/search-index';
import { type Match, searchNames } from '@/lib/search/search-names';
import { Name } from '../ui/name';
import { PlaceLink } from '../ui/place-link';
import { searchHash } from '../ui/search-hash';
import { sentenceCase } from '../ui/sentence-case';
import styles from './atlas-search.module.css';
import { kindNamed } from './kinds';

interface AtlasSearchProps {
  /** Where the names of the whole atlas are. */
  readonly entriesUrl: string;
  /** What the page shows while nothing is typed. */
  readonly children: ReactNode;
}

/** Finds structures by any of their names, on the page itself. */
export function AtlasSearch({ entriesUrl, children }: AtlasSearchProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const [entries, setEntries] = useState<readonly SearchEntry[] | 'missing' | null>(null);
  const index = useMemo(() => searchIndex(Array.isArray(entries) ? entries : []), [entries]);
  const matches = useMemo(() => searchNames(index, typed), [index, typed]);

  const load = useCallback(() => {
    void fetchSearchEntries(entriesUrl).then((fetched) => setEntries(fetched.ok ? fetched.value : 'missing'));
  }, [entriesUrl]);

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
          onChange={(event) => {
            if (entries === null || entries === 'missing') load();
            setTyped(event.target.value);
          }}
          onFocus={() => (entries === null ? load() : undefined)}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          data-search-input
        />
      </search>
      <p className={styles.count} role="status">
        {typed.trim() === '' ? null : said(entries, matches.length)}
      </p>
      {typed.trim() === '' ? children : <Results matches={matches} />}
    </>
  );
}

function said(entries: readonly SearchEntry[] | 'missing' | null, count: number): string {
  if (entries === null) return 'Fetching the names';
  if (entries === 'missing') return 'The names could not be fetched. Type again when there is a connection.';
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
            <span className={styles.kind}>
              {by === null ? kindNamed(entry.kind) : `${kindNamed(entry.kind)}, also ${by}`}
            </span>
          </PlaceLink>
        </li>
      ))}
    </ul>
  );
}
