import { generateCards } from '../lib/cards/generate-cards';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complainAbout, printJson } from './build/say';

const { dataset, problems } = loadContent(projectRoot);
complainAbout(problems);
if (problems.length > 0) process.exitCode = 1;
printJson(
  generateCards(dataset).map((card) => ({
    id: card.id,
    factIds: card.factIds,
    template: card.template,
    level: card.level,
    intro: card.intro,
    label: card.label,
    prompt: card.prompt,
    answer: card.answer,
    accept: card.accept,
    why: card.why,
    variants: card.variants,
    picture: card.picture,
    siblings: card.siblings,
  })),
);
