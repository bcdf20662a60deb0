import { expect, it } from 'vitest';
import { parseKeptCard } from '@/lib/queue/parse-kept-card';
import { newMemory } from '@/lib/scheduling/memory';
import { muscleCard, studyCard } from '../../setup/study-cards';

const card = studyCard('medius', 1);
const kept = {
  path: '/study/hip',
  contentVersion: '7',
  card,
  memory: newMemory(card.id),
  look: 'kept',
  html: '<article></article>',
};
const parse = (value: unknown) => parseKeptCard(JSON.stringify(value), '/study/hip', '7');

it('a card is taken up where it was left', () => {
  expect(parse(kept)).toEqual(kept);
});

it.each([
  ['nothing', null],
  ['another page', { ...kept, path: '/study/thigh' }],
  ['content that has changed since', { ...kept, contentVersion: '6' }],
  ['a memory of another card', { ...kept, memory: newMemory(muscleCard('minimus')) }],
  ['something that is no card', { ...kept, card: { id: 3 }, memory: { cardId: 3 } }],
  ['something else altogether', ['card']],
])('is not taken up: %s', (_name, value) => {
  expect(parse(value)).toBeNull();
});

it('what cannot be read is nothing', () => {
  expect(parseKeptCard('{', '/study/hip', '7')).toBeNull();
  expect(parseKeptCard(null, '/study/hip', '7')).toBeNull();
});
