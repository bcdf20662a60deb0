import { describe, expect, it } from 'vitest';
import type { Card } from '@/lib/cards/card';
import { cardsPerFact } from '@/lib/cards/rules/cards-per-fact';
import { claimed } from '@/lib/cards/rules/claimed';
import type { Rule } from '@/lib/cards/rules/fault';
import { grammar } from '@/lib/cards/rules/grammar';
import { introOrder } from '@/lib/cards/rules/intro-order';
import { lengths } from '@/lib/cards/rules/lengths';
import { misconceptions } from '@/lib/cards/rules/misconceptions';
import { namesWhatItAsks } from '@/lib/cards/rules/names-what-it-asks';
import { noGiveaway } from '@/lib/cards/rules/no-giveaway';
import { twoValued } from '@/lib/cards/rules/two-valued';
import { why } from '@/lib/cards/rules/why';
import { parseFactId } from '@/lib/core/ids';
import { faultsAfter, faultsWith } from '../../../fixtures/plant-card';

const nerve = 'a:fan-muscle.nerve.nerve';
const origin = 'a:fan-muscle.origin.origin';
const words = (count: number) => `W${' w'.repeat(count - 1)}`;

interface Planted {
  readonly rule: Rule;
  readonly what: string;
  readonly card: string;
  readonly fault: Partial<Card>;
  readonly says: string;
}

const planted: readonly Planted[] = [
  {
    rule: lengths,
    what: 'a prompt of 15 words',
    card: nerve,
    fault: { prompt: `${words(15)}?` },
    says: 'the prompt has 15 words; 14 at most',
  },
  {
    rule: lengths,
    what: 'an answer of 9 words',
    card: nerve,
    fault: { answer: words(9) },
    says: 'the answer has 9 words; 8 at most',
  },
  {
    rule: lengths,
    what: 'an attachment of 15 words',
    card: origin,
    fault: { answer: words(15) },
    says: 'the answer has 15 words; 14 at most',
  },
  {
    rule: lengths,
    what: 'an attachment that accepts nothing else',
    card: origin,
    fault: { accept: [] },
    says: 'what counts as right',
  },
  {
    rule: noGiveaway,
    what: 'a word of the answer in the prompt',
    card: nerve,
    fault: { prompt: 'Which upper nerve supplies fan muscle?' },
    says: "the prompt says 'upper'",
  },
  {
    rule: noGiveaway,
    what: 'a word of the answer in the label',
    card: nerve,
    fault: { label: 'Buttock, nerve' },
    says: "the label says 'buttock'",
  },
  {
    rule: noGiveaway,
    what: 'a word of the answer in the alt text',
    card: 'a:fan-muscle.picture.identify',
    fault: { answer: 'Hip drawing' },
    says: "the picture says 'drawing'",
  },
  {
    rule: noGiveaway,
    what: 'a word of the answer in the markup',
    card: 'a:fan-muscle.picture.identify',
    fault: {
      picture: { diagram: 'side-view', lit: ['muscle-shape', 'fan-shape', 'flabby'], layers: [] },
      answer: 'Flabby thing',
    },
    says: "the shape ids says 'flabby'",
  },
  {
    rule: namesWhatItAsks,
    what: 'a prompt without the structure',
    card: nerve,
    fault: { prompt: 'Which nerve supplies it?' },
    says: 'does not name fan muscle',
  },
  {
    rule: namesWhatItAsks,
    what: 'a prompt without the part',
    card: 'a:fan-muscle.turns-in.rotation',
    fault: { prompt: 'Which way does fan muscle rotate the hip?' },
    says: 'does not name the anterior fibres',
  },
  {
    rule: namesWhatItAsks,
    what: 'a picture question without a picture',
    card: 'a:fan-muscle.picture.identify',
    fault: { picture: null },
    says: 'it asks about a picture and has none',
  },
  {
    rule: namesWhatItAsks,
    what: 'a label that is none',
    card: nerve,
    fault: { label: 'nerve of the hip region' },
    says: 'is not a region and a kind',
  },
  {
    rule: twoValued,
    what: 'a bare side',
    card: nerve,
    fault: { answer: 'Lateral' },
    says: 'ask for the reason or show a picture',
  },
  {
    rule: twoValued,
    what: 'a bare side before its reason',
    card: nerve,
    fault: { answer: 'On the left, as it happens' },
    says: 'ask for the reason or show a picture',
  },
  {
    rule: why,
    what: 'a why of 26 words',
    card: nerve,
    fault: { why: words(26) },
    says: 'why has 26 words; 25 at most',
  },
  {
    rule: why,
    what: 'a why that gives another card away',
    card: nerve,
    fault: { why: 'It goes where the great knob of the femur is.' },
    says: 'why gives away "Great knob of the femur", the answer of a:fan-muscle.insertion.insertion',
  },
  {
    rule: claimed,
    what: 'a card of a claim',
    card: nerve,
    fault: { factIds: [parseFactId('fan-muscle.knee-pain')] },
    says: 'which is only claimed',
  },
  {
    rule: introOrder,
    what: 'a nice card before a must',
    card: 'a:fan-muscle.artery.artery',
    fault: { intro: 1.5 },
    says: 'comes after a:fan-muscle.artery.artery, which is nice',
  },
  {
    rule: introOrder,
    what: 'a card before the picture is named',
    card: nerve,
    fault: { intro: 0 },
    says: 'comes before the picture is named',
  },
  {
    rule: introOrder,
    what: 'two cards in one place',
    card: nerve,
    fault: { intro: 1 },
    says: 'it has the same place as',
  },
  {
    rule: misconceptions,
    what: 'a misconception taught as true',
    card: nerve,
    fault: { factIds: [parseFactId('ilium.not-the-crest')] },
    says: 'as if it were true',
  },
  {
    rule: grammar,
    what: 'a prompt that asks nothing',
    card: nerve,
    fault: { prompt: 'Name it.' },
    says: 'the prompt is not a question',
  },
  {
    rule: grammar,
    what: 'a doubled word',
    card: nerve,
    fault: { prompt: 'Which nerve supplies the the fan muscle?' },
    says: 'a word stands twice',
  },
  {
    rule: grammar,
    what: 'a wrong article',
    card: nerve,
    fault: { answer: 'A outer nerve' },
    says: "'a' before a vowel",
  },
  {
    rule: grammar,
    what: 'a value that was not there',
    card: nerve,
    fault: { answer: 'The undefined nerve' },
    says: 'a value that was not there',
  },
  {
    rule: grammar,
    what: 'a small letter at the beginning',
    card: nerve,
    fault: { answer: 'upper nerve' },
    says: 'the answer begins with a small letter',
  },
];

describe('rules about single cards', () => {
  it.each([...new Set(planted.map(({ rule }) => rule))].map((rule) => ({ rule })))(
    'hold for the small atlas %#',
    ({ rule }) => {
      expect(faultsAfter(rule)).toEqual([]);
    },
  );

  it.each(planted)('$what is found', ({ rule, card, fault, says }) => {
    expect(faultsWith(rule, card, fault).join('\n')).toContain(says);
  });
});

describe('cards per fact', () => {
  it('are two at most', () => {
    const fact = [parseFactId('fan-muscle.nerve')];
    expect(faultsAfter(cardsPerFact)).toEqual([]);
    expect(faultsWith(cardsPerFact, origin, { factIds: fact })).toEqual(
      [`${origin}: fact 'fan-muscle.nerve' is on 3 cards; 2 at most`].map((text) =>
        text.replace(origin, 'a:fan-muscle.nerve.supplies'),
      ),
    );
  });
});
