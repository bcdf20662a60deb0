import { countWords } from '../words';
import { perCard } from './fault';

export const longestPrompt = 14;
export const longestAnswer = 8;
const longestAttachment = 14;

/** Short enough to be read at a glance and to be one thing; attachments say what else counts as right. */
export const lengths = perCard('lengths', (card) => {
  const attachment = card.template === 'origin' || card.template === 'insertion';
  const longest = attachment ? longestAttachment : longestAnswer;
  const prompt = countWords(card.prompt);
  const answer = countWords(card.answer);
  return [
    ...(prompt > longestPrompt ? [`the prompt has ${prompt} words; ${longestPrompt} at most: "${card.prompt}"`] : []),
    ...(answer > longest ? [`the answer has ${answer} words; ${longest} at most: "${card.answer}"`] : []),
    ...(attachment && card.accept.length === 0 ? ['an attachment needs a line that says what counts as right'] : []),
  ];
});
