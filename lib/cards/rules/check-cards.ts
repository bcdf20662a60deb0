import type { Dataset } from '../../anatomy/dataset';
import type { Card } from '../card';
import { caps } from './caps';
import { cardsPerFact } from './cards-per-fact';
import { claimed } from './claimed';
import type { Fault, Rule } from './fault';
import { grammar } from './grammar';
import { introOrder } from './intro-order';
import { lengths } from './lengths';
import { misconceptions } from './misconceptions';
import { namesWhatItAsks } from './names-what-it-asks';
import { noGiveaway } from './no-giveaway';
import { oneValue } from './one-value';
import { twoValued } from './two-valued';
import { why } from './why';

/** Every rule that a card has to obey. */
const rules: readonly Rule[] = [
  oneValue,
  lengths,
  noGiveaway,
  namesWhatItAsks,
  twoValued,
  cardsPerFact,
  why,
  claimed,
  introOrder,
  misconceptions,
  caps,
  grammar,
];

export const checkCards = (cards: readonly Card[], dataset: Dataset): readonly Fault[] =>
  rules.flatMap((rule) => rule(cards, dataset));
