import { decksByRegion } from '../lib/cards/decks';
import { generateCards } from '../lib/cards/generate-cards';
import { chosenContent } from './build/chosen-content';
import { loadContent } from './build/load-content';
import { previewsOf } from './build/previews';
import { projectRoot } from './build/project-root';
import { buildQuizPools } from './build/quiz-pools';
import { complainAbout, printJson } from './build/say';
import { writeContent } from './build/write-content';

/** An author may look at pages before the last fault is gone: what is faulty is then left out. */
const despiteFaults = process.argv.includes('--despite-faults');

const { dataset, json, problems } = loadContent(projectRoot);
complainAbout(problems);
if (problems.length > 0 && !despiteFaults) {
  process.exitCode = 1;
} else {
  const cards = generateCards(dataset);
  const decks = decksByRegion(dataset, cards);
  const quiz = Object.fromEntries(buildQuizPools(dataset));
  const manifest = writeContent(projectRoot, {
    dataset: json,
    decks,
    quiz,
    chosen: chosenContent(dataset, cards, decks, quiz),
    previews: previewsOf(dataset, decks),
  });
  printJson({ version: manifest.version, files: Object.keys(manifest.files).length, problems: problems.length });
}
