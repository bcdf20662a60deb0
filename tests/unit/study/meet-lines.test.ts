import { describe, expect, it } from 'vitest';
import { meetLines } from '@/components/study/meet-lines';
import { cardId } from '@/lib/core/ids';
import { studyCard } from '../../setup/study-cards';

const of = (template: string, kind: string, answer: string, name = 'iliacus') =>
  studyCard(name, 1, { id: cardId(`a:${name}.${template}.x`), template, label: `Gluteal region, ${kind}`, answer });

const identify = of('identify', 'name it', 'Iliacus');
const cards = [
  identify,
  of('job', 'stability', 'Holds the trunk'),
  of('nerve', 'nerve', 'Femoral nerve'),
  of('main-action', 'action', 'Flexion of the hip'),
  of('insertion', 'insertion', 'Lesser trochanter'),
  of('origin', 'origin', 'Iliac fossa'),
  of('nerve', 'nerve', 'Inferior gluteal nerve', 'gluteus-maximus'),
];

describe('meeting a structure', () => {
  it('says its origin, insertion, nerve and action, and no more', () => {
    expect(meetLines(identify, cards)).toEqual([
      { label: 'Origin', value: 'Iliac fossa' },
      { label: 'Insertion', value: 'Lesser trochanter' },
      { label: 'Nerve', value: 'Femoral nerve' },
      { label: 'Action', value: 'Flexion of the hip' },
    ]);
  });

  it('happens on the card that asks for the name, and on no other', () => {
    for (const card of cards.slice(1)) expect(meetLines(card, cards)).toEqual([]);
  });

  it('leaves out what has no card', () => {
    expect(meetLines(identify, cards.slice(0, 3)).map(({ label }) => label)).toEqual(['Nerve']);
    expect(meetLines(identify, [identify])).toEqual([]);
  });
});
