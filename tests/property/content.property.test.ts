import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkContent } from '@/lib/anatomy/check/check-content';
import { parseContent } from '@/lib/anatomy/content/parse-content';
import type { SourceNode } from '@/lib/anatomy/content/source-node';
import { datasetFromJson } from '@/lib/anatomy/dataset';
import { generateCards } from '@/lib/cards/generate-cards';
import { checkCards } from '@/lib/cards/rules/check-cards';
import { isCardId } from '@/lib/core/ids';
import { loadContentTexts } from '@/scripts/build/load-content';
import { readYaml } from '@/scripts/build/read-yaml';
import { smallTexts } from '../fixtures/small-atlas';

/** Any JSON value as a tree of nodes, its lines being made up. */
function nodeOf(value: unknown): SourceNode {
  if (Array.isArray(value)) return { kind: 'list', line: 2, items: value.map(nodeOf) };
  if (value !== null && typeof value === 'object') {
    return {
      kind: 'map',
      line: 3,
      entries: Object.entries(value).map(([key, inner]) => ({ key, line: 4, node: nodeOf(inner) })),
    };
  }
  const plain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
  return { kind: 'scalar', line: 1, value: plain };
}

const words = [
  'kind',
  'region',
  'structures',
  'facts',
  'predicate',
  'muscle',
  'innervation',
  'nerve',
  'name',
  'tier',
  'parts',
  'sources',
  'action',
  'landmarks',
];
const key = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...words) },
  fc.string(),
  fc.constantFrom('__proto__', 'constructor', 'toString'),
);
const { json } = fc.letrec((tie) => ({
  json: fc.oneof(
    { maxDepth: 7 },
    fc.constantFrom(...words),
    { weight: 4, arbitrary: fc.dictionary(key, tie('json'), { maxKeys: 6 }) },
    fc.array(tie('json'), { maxLength: 4 }),
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant(null),
  ),
}));
const path = fc.constantFrom(
  'content/regions.yaml',
  'content/sources.yaml',
  'content/diagrams/x.yaml',
  'content/a/muscles.yaml',
);

describe('reading content', () => {
  it('never throws, whatever is in the files, and says what is wrong', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(path, json), { minLength: 1, maxLength: 4 }), (files) => {
        const checked = checkContent(parseContent(files.map(([file, value]) => ({ path: file, root: nodeOf(value) }))));
        expect(checked.problems.every((problem) => problem.message.length > 0)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('never throws on a text that is no YAML', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { file } = readYaml('content/x.yaml', text);
        expect(parseContent([file]).structures).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('survives the loss of any line of a sound atlas, and its cards can still be made and checked', () => {
    const texts = smallTexts();
    const lines = texts.flatMap(({ path: file, text }) => text.split('\n').map((_, line) => [file, line] as const));
    fc.assert(
      fc.property(fc.constantFrom(...lines), ([file, line]) => {
        const cut = texts.map((entry) =>
          entry.path === file
            ? {
                ...entry,
                text: entry.text
                  .split('\n')
                  .filter((_, i) => i !== line)
                  .join('\n'),
              }
            : entry,
        );
        const { dataset } = loadContentTexts(cut);
        const cards = generateCards(dataset);
        expect(cards.every((card) => isCardId(card.id))).toBe(true);
        checkCards(cards, dataset);
      }),
      { numRuns: 150 },
    );
  });
});

describe('making cards', () => {
  it('gives the same cards for any order of the files', () => {
    const texts = smallTexts();
    const cards = generateCards(loadContentTexts(texts).dataset);
    fc.assert(
      fc.property(fc.shuffledSubarray([...texts], { minLength: texts.length, maxLength: texts.length }), (shuffled) => {
        expect(generateCards(loadContentTexts(shuffled).dataset)).toEqual(cards);
      }),
      { numRuns: 30 },
    );
  });

  it('gives every card one id and one place, whichever facts are there', () => {
    const { json: whole } = loadContentTexts(smallTexts());
    fc.assert(
      fc.property(fc.subarray([...whole.facts]), (facts) => {
        const dataset = datasetFromJson({ ...whole, facts });
        const cards = generateCards(dataset);
        expect(new Set(cards.map((card) => card.id)).size).toBe(cards.length);
        expect(cards.map((card) => card.intro)).toEqual(cards.map((_, index) => index + 1));
        for (const card of cards) {
          for (const sibling of card.siblings) {
            expect(cards.find((other) => other.id === sibling)?.siblings).toContain(card.id);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
