import { carriedWords } from '../words';
import { perCard } from './fault';

/** Nothing that is seen or read out before the answer carries a telling word of it. */
export const noGiveaway = perCard('no-giveaway', (card, dataset) => {
  const diagram = card.picture === null ? undefined : dataset.diagrams.get(card.picture.diagram);
  const seen: readonly (readonly [string, string])[] = [
    ['prompt', card.prompt],
    ['label', card.label],
    ['picture', diagram === undefined ? '' : `${diagram.view} ${diagram.description}`],
    ['shape ids', (card.picture?.lit ?? []).join(' ')],
  ];
  return seen.flatMap(([where, text]) =>
    carriedWords(card.answer, text).map((word) => `the ${where} says '${word}', a word of the answer "${card.answer}"`),
  );
});
