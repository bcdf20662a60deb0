import { classWords, denials, fillers, lemmaOf } from './lexicon';

/** A word of an answer or a name, ready to be compared. */
export interface Word {
  /** As it was written, without case and accents. */
  readonly raw: string;
  /** The form that stands for all forms of it. */
  readonly lemma: string;
}

/** A name or an answer taken apart. */
export interface Phrase {
  /** What names the thing: no articles, no "nerve", no "muscle". */
  readonly content: readonly Word[];
  /** Kinds that were said ("nerve", "muscle"), each once. */
  readonly classes: ReadonlySet<string>;
  readonly joinedBy: 'and' | 'or' | null;
  readonly denied: boolean;
  /** All but fillers in one piece, for words split or joined by mistake. */
  readonly solid: string;
  /** The same with all but articles: "IT band" is an abbreviation, not "it". */
  readonly letters: string;
}

/** Longer answers are not names. */
export const longestAnswer = 200;

/** Lower case, no accents, no ligatures, old spellings folded (haem to hem, oesophagus to esophagus), nothing but letters, digits and spaces. */
export function plainText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/æ/gu, 'ae')
    .replace(/œ/gu, 'oe')
    .replace(/['’‘`]/gu, '')
    .replace(/[^a-z0-9]+/gu, ' ')
    .trim();
}

/** Latin and British ae and oe become e inside a word; "fasciae" at the end of one is an inflection and has its lemma. */
const foldSpelling = (word: string): string => word.replace(/ae(?=[a-z])/gu, 'e').replace(/oe(?=[a-z])/gu, 'e');

export function wordOf(raw: string): Word {
  const folded = foldSpelling(raw);
  return { raw, lemma: lemmaOf.get(raw) ?? lemmaOf.get(folded) ?? folded };
}

/**
 * What is told about a thing after its name. "Branch of" is only where the name has ended: it stands inside of others, and
 * "deep branch of ulnar nerve" is not "deep".
 */
const aside =
  /(?:[,(]?\s+(?:from|a branch of|which|suppl(?:ies|ying)|because|since)|[,(]\s*branch of|(?<=\b(?:nerve|artery|vein|[na]\.?))\s+branch of)\s.*$/iu;

export function readPhrase(text: string): Phrase {
  const content: Word[] = [];
  const classes = new Set<string>();
  let joinedBy: Phrase['joinedBy'] = null;
  let denied = false;
  const spoken = text.replace(/&|\+/gu, ' and ').replace(/\//gu, ' or ').replace(aside, '');
  const words = plainText(spoken).split(' ').filter(Boolean);
  for (const [index, raw] of words.entries()) {
    const kind = raw === 'a' && index === 0 && !/^\s*a\./iu.test(text) ? 'article' : classWords.get(raw);
    if (raw === 'or') joinedBy = 'or';
    else if (raw === 'and' || raw === 'et' || raw === 'plus') joinedBy ??= 'and';
    else if (denials.has(raw)) denied = true;
    else if (kind !== undefined) {
      if (kind !== 'article') classes.add(kind);
    } else if (!fillers.has(raw)) {
      const word = wordOf(raw);
      if (!content.some((other) => other.lemma === word.lemma)) content.push(word);
    }
  }
  const joined = (kept: readonly string[]) => kept.map(foldSpelling).join('');
  return {
    content,
    classes,
    joinedBy,
    denied,
    solid: joined(words.filter((word) => !fillers.has(word))),
    letters: joined(words.filter((word) => !articles.has(word))),
  };
}

const articles: ReadonlySet<string> = new Set(['the', 'an']);
