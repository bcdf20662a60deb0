import { confusableGroups, fillers, lemmaOf } from './lexicon';
import type { Term } from './verdict';
import { type Phrase, plainText, readPhrase } from './words';

/** A name taken apart, with the structure it belongs to. */
export interface NameForm {
  readonly text: string;
  readonly phrase: Phrase;
  /** "nerve to piriformis" without its class word is another structure's name, so the word must be said. */
  readonly needsClass: boolean;
  /** "fdl" for flexor digitorum longus; empty for fewer than three words. */
  readonly initials: string;
}

export interface IndexedTerm {
  readonly term: Term;
  readonly forms: readonly NameForm[];
  /** Abbreviations, letters only: they match whole or not at all. */
  readonly short: ReadonlySet<string>;
  readonly rejected: readonly NameForm[];
  /** Every word of its names: other spellings of one name are no rivals of one another. */
  readonly words: ReadonlySet<string>;
}

/** Everything that typed answers are compared with, prepared once. */
export interface GradingIndex {
  readonly terms: ReadonlyMap<string, IndexedTerm>;
  /** Lemmas and spellings of every name and of every confusable word: each is meant as written, never a slip of another. */
  readonly vocabulary: ReadonlySet<string>;
  /** The words that a word is told apart from letter by letter. */
  readonly partners: ReadonlyMap<string, ReadonlySet<string>>;
}

export const letters = (text: string): string => plainText(text).replaceAll(' ', '');

export function nameForm(text: string): NameForm {
  const phrase = readPhrase(text);
  const needsClass =
    phrase.classes.size > 0 && /^\S+ (?:to|of) |^(?:nervus|arteria|n\.|a\.) (?:musculi|ad) /iu.test(text);
  const words = plainText(text)
    .split(' ')
    .filter((word) => !fillers.has(word));
  const initials = words.length < 3 ? '' : words.map((word) => word[0]).join('');
  return { text, phrase, needsClass, initials };
}

export function indexTerm(term: Term): IndexedTerm {
  const forms = term.names.map(nameForm);
  return {
    term,
    forms,
    words: new Set(forms.flatMap(({ phrase }) => phrase.content.flatMap((word) => [word.raw, word.lemma]))),
    short: new Set(term.abbreviations.map(letters)),
    rejected: term.rejected.map(nameForm),
  };
}

const withLemmas = (words: readonly string[]): readonly string[] =>
  words.flatMap((word) => [word, lemmaOf.get(word) ?? word]);

function confusablePartners(): Map<string, Set<string>> {
  const partners = new Map<string, Set<string>>();
  for (const group of confusableGroups)
    for (const word of withLemmas(group)) {
      const others = partners.get(word) ?? new Set();
      for (const other of withLemmas(group)) others.add(other);
      partners.set(word, others);
    }
  return partners;
}

export function gradingIndex(terms: readonly Term[]): GradingIndex {
  const indexed = terms.map(indexTerm);
  const vocabulary = new Set(confusableGroups.flatMap(withLemmas));
  for (const { words } of indexed) for (const word of words) if (word.length > 2) vocabulary.add(word);
  return {
    terms: new Map(indexed.map((entry) => [entry.term.id, entry])),
    vocabulary,
    partners: confusablePartners(),
  };
}

/** The index with one more structure: a name that the atlas does not hold can still be graded. */
export function withTerm(index: GradingIndex, term: Term): GradingIndex {
  return gradingIndex([
    ...[...index.terms.values()].map((entry) => entry.term).filter(({ id }) => id !== term.id),
    term,
  ]);
}
