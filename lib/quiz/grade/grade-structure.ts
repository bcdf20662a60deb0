import { type Field, fieldOf } from './grading-field';
import type { GradingIndex, IndexedTerm } from './grading-index';
import { nameForm } from './grading-index';
import { partWords, placeWords, qualifiers } from './lexicon';
import { matchForm, matchTerm, type NameMatch, noMatch, saidClass, wordScope } from './match-name';
import { correct, type Grade, partial, type StructureExpectation, wrong } from './verdict';
import { longestAnswer, type Phrase, readPhrase, type Word } from './words';

interface Found {
  readonly entry: IndexedTerm;
  readonly match: NameMatch;
}

/** Costs nearer to one another than this are the same. */
const sameCost = 0.001;
/** Up to here an answer is the name itself, in whatever form. */
const nameCost = 0.04;
const nameOf = (entry: IndexedTerm): string => entry.term.names[0] ?? entry.term.id;
type Whole = Found & { readonly match: { readonly fit: 'whole' } };
const isWhole = (found: Found | null): found is Whole => found !== null && found.match.fit === 'whole';
const list = (words: readonly Word[]): string => words.map((word) => word.raw).join(' ');

function nearest(answer: Phrase, entries: readonly IndexedTerm[], index: GradingIndex): Found | null {
  let best: Found | null = null;
  for (const entry of entries) {
    const match = matchTerm(answer, entry, index);
    if (match.fit === 'none') continue;
    const closer =
      best === null ||
      (match.fit === 'whole' && best.match.fit === 'part') ||
      (match.fit === best.match.fit &&
        match.extra.length + match.missing.length + match.cost <
          best.match.extra.length + best.match.missing.length + best.match.cost);
    if (closer) best = { entry, match };
  }
  return best;
}

/** A structure of another kind is meant only when the answer says so or gives its very name. */
function isMeant({ entry, match }: Found, answer: Phrase, asked: IndexedTerm): boolean {
  if (entry.term.kind === asked.term.kind || match.form === null) return true;
  return saidClass(answer) !== null || match.form.phrase.classes.size === 0;
}

/** Words beyond the name: another structure, a qualifier that makes it another, or mere talk. */
function judgeExtra(extra: readonly Word[], answer: Phrase, field: Field, index: GradingIndex): Grade | null {
  const own = new Set(
    [...field.right, ...field.broader].flatMap(({ forms, short }) => [
      ...forms.flatMap(({ phrase }) => phrase.content.map((word) => word.lemma)),
      ...short,
    ]),
  );
  const strange = extra.filter((word) => !own.has(word.lemma));
  const named = strange.filter((word) => index.vocabulary.has(word.lemma) || qualifiers.has(word.lemma));
  if (named.length === 0) return strange.length <= 4 ? null : partial('The right name, among too many words.');
  const { kind } = field.asked.term;
  if (answer.joinedBy === null && kind === 'landmark' && strange.some((word) => placeWords.has(word.lemma)))
    return correct('Counts, more precise than asked.');
  if (answer.joinedBy === null && kind === 'muscle' && strange.some((word) => partWords.has(word.lemma)))
    return partial('A part of it: the whole muscle was asked.');
  if (answer.joinedBy === 'or') return wrong('Two answers are offered: one has to be chosen.');
  if (answer.joinedBy === 'and') return partial('Half: it is the one, and not the other.');
  const said = list(named);
  if (named.some((word) => qualifiers.has(word.lemma)))
    return wrong(`With "${said}" it is another structure than ${nameOf(field.asked)}.`);
  return partial(`The name is right, "${said}" does not belong to it.`);
}

function gradeWhole(own: Found, rival: Found | null, answer: Phrase, field: Field, index: GradingIndex): Grade {
  if (
    isWhole(rival) &&
    rival.match.extra.length <= own.match.extra.length &&
    rival.match.cost < own.match.cost - sameCost
  )
    return thatIs(rival.entry);
  const extra = judgeExtra(own.match.extra, answer, field, index);
  if (extra !== null) {
    const covers = isWhole(rival) && rival.match.extra.length < own.match.extra.length && answer.joinedBy === null;
    return covers ? thatIs(rival.entry) : extra;
  }
  const fits = isWhole(rival) && rival.match.extra.length <= own.match.extra.length;
  const tied = fits && Math.abs(rival.match.cost - own.match.cost) <= sameCost;
  if (tied && own.match.cost > nameCost)
    return partial(`Could also be ${nameOf(rival.entry)}: written out it would count.`);
  if (field.narrower.has(own.entry.term.id)) return correct('Counts, more precise than asked.');
  if (own.match.cost <= nameCost) return correct(`Yes: ${nameOf(own.entry)}.`);
  return correct(`Read as ${nameOf(own.entry)}. Spelling is forgiven.`);
}

function thatIs(entry: IndexedTerm): Grade {
  const { note } = entry.term;
  return wrong(`That is ${withArticle(entry)}${note === null ? '' : `: ${note}`}.`);
}

/** Muscles are named without an article, the rest with one. */
export function withArticle(entry: IndexedTerm): string {
  const name = nameOf(entry);
  return entry.term.kind === 'muscle' || entry.term.kind === 'exercise' ? name : `the ${name}`;
}

/** Policy P3 with P2: an accepted name in any usual spelling, never the name of a neighbour. */
export function gradeStructure(index: GradingIndex, expectation: StructureExpectation, answer: string): Grade {
  const asked = index.terms.get(expectation.id);
  if (asked === undefined) throw new Error(`the grader does not know ${expectation.id}`);
  if (answer.length > longestAnswer) return wrong('Too long to be a name.');
  const phrase = readPhrase(answer);
  if (phrase.content.length === 0 && phrase.solid.length === 0) return wrong('Nothing was named.');
  if (phrase.denied) return wrong('It says what it is not.');

  const field = fieldOf(expectation, asked, index);
  const rejected = asked.rejected.find((form) => isSame(phrase, form.phrase));
  if (rejected !== undefined) return wrong(`"${rejected.text}" is not ${nameOf(asked)}, though it is sometimes said.`);
  const scope = wordScope(index, asked.words);
  const phraseMatch = expectation.phrases
    .map((text) => matchForm(phrase, nameForm(text), asked.term.kind, scope))
    .find((match) => match.fit === 'whole' && match.extra.length === 0);
  if (phraseMatch !== undefined) return correct('Counts: worded differently, the same place.');

  const own = nearest(phrase, field.right, index);
  const meantRivals = field.rivals.filter((entry) =>
    isMeant({ entry, match: matchTerm(phrase, entry, index) }, phrase, asked),
  );
  const rival = nearest(phrase, meantRivals, index);
  if (isWhole(own)) return gradeWhole(own, rival, phrase, field, index);
  const broader = nearest(phrase, field.broader, index);
  if (
    isWhole(broader) &&
    broader.match.extra.length === 0 &&
    !(isWhole(rival) && rival.match.cost < broader.match.cost)
  )
    return partial(`True, but broader than asked: name ${withArticle(asked)} itself.`);
  if (isWhole(rival) && rival.match.extra.length === 0) return thatIs(rival.entry);
  return gradeFragment(own?.match ?? noMatch, field, index);
}

const isSame = (a: Phrase, b: Phrase): boolean =>
  a.solid === b.solid ||
  (a.content.length > 0 &&
    a.content.length === b.content.length &&
    a.content.every((word) => b.content.some((other) => other.lemma === word.lemma)));

/** A word that stands where its confusable partner belongs: "abductor longus" for adductor longus. */
function confused({ missing, extra, said }: NameMatch, index: GradingIndex): { said: string; meant: string } | null {
  const [meant, ...more] = missing;
  const [wrongly, ...others] = extra;
  if (meant === undefined || wrongly === undefined || more.length + others.length > 0) return null;
  const partners = index.partners.get(meant.lemma)?.has(wrongly.lemma) === true;
  return partners || said.length > 0 ? { said: wrongly.raw, meant: meant.raw } : null;
}

/** Some words of the name are there, none that contradicts it. */
function gradeFragment(match: NameMatch, field: Field, index: GradingIndex): Grade {
  const name = nameOf(field.asked);
  const fits = match.fit === 'part' && match.extra.length === 0;
  if (match.ambiguous && match.extra.length <= match.missing.length)
    return partial(`Could be two different words: ${name} is spelt out.`);
  const mixed = confused(match, index);
  if (mixed !== null) return wrong(`"${mixed.said}" is not "${mixed.meant}".`);
  if (fits && match.said.some((word) => !qualifiers.has(word.lemma)))
    return partial(`Half: say which one. The whole name is ${name}.`);
  return wrong(`Not a name of ${withArticle(field.asked)}.`);
}
