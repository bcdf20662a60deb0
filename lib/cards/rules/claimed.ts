import { perCard } from './fault';

/** What is only claimed is never introduced by itself and never the only thing that makes an answer right. */
export const claimed = perCard('claimed', (card, dataset) => {
  const facts = card.factIds.flatMap((id) => dataset.facts.get(id) ?? []);
  const main = facts[0];
  if (main === undefined || main.certainty !== 'claimed') return [];
  const sole = facts.every((fact) => fact.certainty === 'claimed');
  return [
    ...(sole ? [`it rests on '${main.id}' alone, which is only claimed`] : []),
    ...(card.level === 'extra' ? [] : [`it is level ${card.level}; a claimed fact is extra`]),
  ];
});
