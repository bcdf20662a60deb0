import type { FactId } from '../core/ids';
import { type Random, seeded } from '../core/random';
import { givenAwayBy } from './given-away';
import type { QuizItem, QuizKind } from './item';
import { drawOptions } from './options/draw-options';
import { placeKeys } from './options/place-keys';
import type { Question } from './question';

export interface QuizPlan {
  readonly seed: string;
  readonly count: number;
  /** False in a quiz against the clock: typing measures the thumb. */
  readonly typed: boolean;
}

/** At most one typed question in five. */
export const typedShare = (count: number): number => Math.floor(count / 5);

interface Draft {
  readonly questions: Question[];
  /** What may still be asked. It only ever shrinks, so that each question is held against the rest once. */
  left: readonly QuizItem[];
  /** How often each structure and each kind was asked. */
  readonly counts: Map<string, number>;
}

const countOf = (draft: Draft, key: string): number => draft.counts.get(key) ?? 0;

/** The places of the typed questions: never the first, so that a quiz opens without a keyboard. */
function typedPlaces({ count, typed }: QuizPlan, random: Random): ReadonlySet<number> {
  const places = new Set<number>();
  const wanted = typed ? typedShare(count) : 0;
  while (places.size < wanted) places.add(1 + Math.floor(random() * (count - 1)));
  return places;
}

/** Draws one of some things, each as likely as its weight. */
function weighted<Item>(items: readonly Item[], weightOf: (item: Item) => number, random: Random): Item | null {
  let left = random() * items.reduce((sum, item) => sum + weightOf(item), 0);
  for (const item of items) {
    left -= weightOf(item);
    if (left < 0) return item;
  }
  return items[items.length - 1] ?? null;
}

/**
 * A kind first, the larger ones oftener and every one seldom twice; then an item of it about the structure that was
 * asked about least. A quiz opens with a picture where it can.
 */
function nextItem(form: QuizItem['form'], draft: Draft, random: Random): QuizItem | null {
  const fitting = draft.left.filter((item) => item.form === form);
  const pictured = draft.questions.length === 0 ? fitting.filter(({ picture }) => picture !== null) : [];
  const open = pictured.length > 0 ? pictured : fitting;
  const sizes = new Map<QuizKind, number>();
  for (const { kind } of open) sizes.set(kind, (sizes.get(kind) ?? 0) + 1);
  const kind = weighted([...sizes], ([name, size]) => Math.sqrt(size) / (1 + countOf(draft, name)) ** 4, random)?.[0];
  const ofKind = open.filter((item) => item.kind === kind);
  return weighted(ofKind, (item) => 1 / (1 + countOf(draft, item.structure)) ** 6, random);
}

function ask(items: readonly QuizItem[], item: QuizItem, draft: Draft, random: Random): void {
  for (const key of [item.structure, item.kind]) draft.counts.set(key, countOf(draft, key) + 1);
  const told = new Set<FactId>();
  if (item.form === 'type') draft.questions.push({ form: 'type', item, options: [] });
  else {
    const { options, set } = drawOptions(item, random);
    for (const { tells } of set) for (const id of tells) told.add(id);
    draft.questions.push({ form: 'choose', item, options });
  }
  const away = givenAwayBy(items, item, told);
  draft.left = draft.left.filter((other) => !away.has(other));
}

/**
 * A quiz: the same for everybody who has the same items, seed and count. Balanced over structures and kinds, no question
 * answering another, the key anywhere. Shorter than asked when the items run out.
 */
export function assemble(items: readonly QuizItem[], plan: QuizPlan): readonly Question[] {
  const random = seeded(`quiz ${plan.seed} ${plan.count} ${plan.typed}`);
  const draft: Draft = { questions: [], left: items, counts: new Map() };
  const typed = typedPlaces(plan, random);
  for (let place = 0; place < plan.count; place += 1) {
    const wanted = typed.has(place) ? nextItem('type', draft, random) : null;
    const item = wanted ?? nextItem('choose', draft, random);
    if (item === null) break;
    ask(items, item, draft, random);
  }
  return placeKeys(draft.questions, random);
}
