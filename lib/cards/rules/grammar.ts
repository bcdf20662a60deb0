import { perCard } from './fault';

const faults: readonly (readonly [RegExp, string])[] = [
  [/\b(\w+) \1\b/i, 'a word stands twice'],
  [/\ba [aeio]\w/i, "'a' before a vowel"],
  [/\ban [^aeiouhx\W]/i, "'an' before a consonant"],
  [/ {2}|^ | $/, 'a stray space'],
  [/[^\x20-\x7e]/, 'a character outside ASCII'],
  [/\bundefined\b|\bnull\b|\[object/, 'a value that was not there'],
  [/\bthe the\b|\bof of\b/i, 'a word stands twice'],
];

/** What gives a sentence away as made by a machine. */
export const grammar = perCard('grammar', (card) => {
  const texts: readonly (readonly [string, string])[] = [
    ['prompt', card.prompt],
    ['answer', card.answer],
    ['why', card.why],
  ];
  const found = texts.flatMap(([where, text]) =>
    faults.filter(([pattern]) => pattern.test(text)).map(([, what]) => `${what} in the ${where}: "${text}"`),
  );
  return [
    ...found,
    ...(card.prompt.endsWith('?') ? [] : [`the prompt is not a question: "${card.prompt}"`]),
    ...(/^["A-Z0-9]/.test(card.prompt) ? [] : [`the prompt begins with a small letter: "${card.prompt}"`]),
    ...(/^["A-Z0-9]/.test(card.answer) ? [] : [`the answer begins with a small letter: "${card.answer}"`]),
    ...(/[.!?]$/.test(card.answer) && card.template !== 'refutation'
      ? [`the answer ends in a stop: "${card.answer}"`]
      : []),
  ];
});
