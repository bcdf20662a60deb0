import type { GradingIndex, IndexedTerm, NameForm } from './grading-index';
import { classRank } from './lexicon';
import { abbreviationCost, matchWord, nearWords, type WordScope } from './match-word';
import type { Phrase, Word } from './words';

/** How well an answer says a structure's name. */
export interface NameMatch {
  /** `whole`: every word of the name is said; `part`: some are; `none`: none, or the kind is another. */
  readonly fit: 'whole' | 'part' | 'none';
  /** 0 for the name itself, more for abbreviations and slips. */
  readonly cost: number;
  /** Words said beyond the name. */
  readonly extra: readonly Word[];
  /** Words of the name that were not said. */
  readonly missing: readonly Word[];
  readonly said: readonly Word[];
  /** A slip as near to another word stands in the way. */
  readonly ambiguous: boolean;
  readonly form: NameForm | null;
}

export const noMatch: NameMatch = {
  fit: 'none',
  cost: Number.POSITIVE_INFINITY,
  extra: [],
  missing: [],
  said: [],
  ambiguous: false,
  form: null,
};

/** The kind that an answer speaks of, or null when it names none. */
export const saidClass = (phrase: Phrase): string | null => classRank.find((kind) => phrase.classes.has(kind)) ?? null;

function classFits(answer: Phrase, form: NameForm, kind: string): boolean {
  const said = saidClass(answer);
  if (said === null) return !form.needsClass;
  return said === kind || form.phrase.classes.has(said) || (kind === 'landmark' && said === 'bone');
}

/** Each word of the name takes the cheapest word of the answer that is still free. */
export function matchForm(answer: Phrase, form: NameForm, kind: string, scope: WordScope): NameMatch {
  if (!classFits(answer, form, kind) || form.phrase.content.length === 0) return noMatch;
  if (answer.solid.length > 0 && answer.solid === form.phrase.solid)
    return { ...noMatch, fit: 'whole', cost: 0, said: answer.content, form };
  const free = new Set(answer.content);
  const missing: Word[] = [];
  const said: Word[] = [];
  let cost = 0;
  let ambiguous = false;
  for (const meant of form.phrase.content) {
    let best: { word: Word; cost: number } | null = null;
    for (const word of free) {
      const match = matchWord(word, meant, scope);
      if (match === 'ambiguous') ambiguous = true;
      else if (match !== null && (best === null || match < best.cost)) best = { word, cost: match };
    }
    if (best === null) missing.push(meant);
    else {
      free.delete(best.word);
      said.push(best.word);
      cost += best.cost;
    }
  }
  const fit = missing.length === 0 ? 'whole' : said.length > 0 || ambiguous ? 'part' : 'none';
  return { fit, cost, extra: [...free], missing, said, ambiguous: ambiguous && missing.length > 0, form };
}

const rankOf = { whole: 0, part: 1, none: 2 } as const;
function better(a: NameMatch, b: NameMatch): NameMatch {
  const order =
    rankOf[a.fit] - rankOf[b.fit] ||
    (a.fit === 'whole'
      ? a.extra.length - b.extra.length
      : a.missing.length + a.extra.length - b.missing.length - b.extra.length) ||
    a.cost - b.cost;
  return order <= 0 ? a : b;
}

/** The best that any name or abbreviation of a structure does for an answer. */
export function matchTerm(answer: Phrase, entry: IndexedTerm, index: GradingIndex): NameMatch {
  const whole: NameMatch = { ...noMatch, fit: 'whole', cost: 0, said: answer.content };
  const bare = answer.content.map((word) => word.raw).join('');
  if ([answer.solid, answer.letters, bare].some((one) => entry.short.has(one))) return whole;
  if (answer.solid.length >= 3 && entry.forms.some((form) => form.initials === answer.solid))
    return { ...whole, cost: abbreviationCost };
  const scope = wordScope(index, entry.words);
  return entry.forms.map((form) => matchForm(answer, form, entry.term.kind, scope)).reduce(better, noMatch);
}

const nearIn = new WeakMap<GradingIndex, WordScope['near']>();

export function wordScope(index: GradingIndex, own: ReadonlySet<string>): WordScope {
  const near = nearIn.get(index) ?? nearWords(index.vocabulary);
  nearIn.set(index, near);
  return { vocabulary: index.vocabulary, partners: index.partners, own, near };
}
