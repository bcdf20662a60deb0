import type { Diagram } from '../anatomy/diagram';
import type { ChosenDeck, Deck } from '../cards/card';
import { joinDecks } from '../cards/join-decks';
import { err, ok, type Result } from '../core/result';
import { type ChosenPool, joinPools } from '../quiz/join-pools';
import type { QuizPool } from '../quiz/pool';
import type { SearchEntry } from '../search/search-index';
import { fetchVerified } from './fetch-verified';

/** A compiled file could not be had: no network, and not kept by the browser. */
export interface ContentMissing {
  readonly kind: 'content';
}

const kept = new Map<string, Promise<Result<unknown, ContentMissing>>>();

async function fetchJson(url: string): Promise<Result<unknown, ContentMissing>> {
  const fetched = await fetchVerified(url);
  return fetched.ok ? fetched : err({ kind: 'content' });
}

/** Fetches a file once per page; its name holds its hash, so a copy is as good as the file. A failure is not kept. */
function fetchOnce(url: string): Promise<Result<unknown, ContentMissing>> {
  const known = kept.get(url);
  if (known !== undefined) return known;
  const asked = fetchJson(url);
  kept.set(url, asked);
  void asked.then((result) => result.ok || kept.delete(url));
  return asked;
}

const isDeck = (json: unknown): json is Deck =>
  typeof json === 'object' && json !== null && 'contentVersion' in json && 'cards' in json && Array.isArray(json.cards);
const isDiagram = (json: unknown): json is Diagram =>
  typeof json === 'object' && json !== null && 'shapes' in json && Array.isArray(json.shapes);

const isChoice = (json: unknown): json is { readonly chosen: unknown[]; readonly parts: unknown[] } =>
  typeof json === 'object' &&
  json !== null &&
  'chosen' in json &&
  Array.isArray(json.chosen) &&
  'parts' in json &&
  Array.isArray(json.parts);
const isChosenDeck = (json: unknown): json is ChosenDeck => isChoice(json) && 'id' in json;
const isChosenPool = (json: unknown): json is ChosenPool => isChoice(json) && 'region' in json;

const isPool = (json: unknown): json is QuizPool =>
  typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json.items) && 'terms' in json;

/** Compiled and checked by our own build, so only its outline is looked at: a proxy's error page is no deck. */
export async function fetchDeck(url: string): Promise<Result<Deck, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  if (isDeck(json.value)) return ok(json.value);
  if (!isChosenDeck(json.value)) return err({ kind: 'content' });
  const parts = await fetchAll(json.value.parts, fetchDeck);
  return parts.ok ? orMissing(joinDecks(json.value, parts.value)) : parts;
}

async function fetchAll<Part>(
  urls: readonly string[],
  fetchPart: (url: string) => Promise<Result<Part, ContentMissing>>,
): Promise<Result<readonly Part[], ContentMissing>> {
  const found: Part[] = [];
  for (const part of await Promise.all(urls.map(fetchPart))) {
    if (!part.ok) return part;
    found.push(part.value);
  }
  return ok(found);
}

const orMissing = <Value>(value: Value | null): Result<Value, ContentMissing> =>
  value === null ? err({ kind: 'content' }) : ok(value);

export async function fetchDiagram(url: string): Promise<Result<Diagram, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  return isDiagram(json.value) ? ok(json.value) : err({ kind: 'content' });
}

export async function fetchQuizPool(url: string): Promise<Result<QuizPool, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  if (isPool(json.value)) return ok(json.value);
  if (!isChosenPool(json.value)) return err({ kind: 'content' });
  const parts = await fetchAll(json.value.parts, fetchQuizPool);
  return parts.ok ? orMissing(joinPools(json.value, parts.value)) : parts;
}

const isEntries = (json: unknown): json is readonly SearchEntry[] => Array.isArray(json) && json.length > 0;

export async function fetchSearchEntries(url: string): Promise<Result<readonly SearchEntry[], ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  return isEntries(json.value) ? ok(json.value) : err({ kind: 'content' });
}
