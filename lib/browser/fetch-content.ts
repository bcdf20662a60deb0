import type { Diagram } from '../anatomy/diagram';
import type { Deck } from '../cards/card';
import { err, ok, type Result } from '../core/result';
import type { QuizPool } from '../quiz/pool';

/** A compiled file could not be had: no network, and not kept by the browser. */
export interface ContentMissing {
  readonly kind: 'content';
}

const kept = new Map<string, Promise<Result<unknown, ContentMissing>>>();

async function fetchJson(url: string): Promise<Result<unknown, ContentMissing>> {
  try {
    const response = await fetch(url);
    return response.ok ? ok(await response.json()) : err({ kind: 'content' });
  } catch {
    return err({ kind: 'content' });
  }
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

const isPool = (json: unknown): json is QuizPool =>
  typeof json === 'object' && json !== null && 'items' in json && Array.isArray(json.items) && 'terms' in json;

/** Compiled and checked by our own build, so only its outline is looked at: a proxy's error page is no deck. */
export async function fetchDeck(url: string): Promise<Result<Deck, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  return isDeck(json.value) ? ok(json.value) : err({ kind: 'content' });
}

export async function fetchDiagram(url: string): Promise<Result<Diagram, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  return isDiagram(json.value) ? ok(json.value) : err({ kind: 'content' });
}

export async function fetchQuizPool(url: string): Promise<Result<QuizPool, ContentMissing>> {
  const json = await fetchOnce(url);
  if (!json.ok) return json;
  return isPool(json.value) ? ok(json.value) : err({ kind: 'content' });
}
