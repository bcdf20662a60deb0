import { objectOf } from '../lib/anatomy/describe-fact';
import { generateCards } from '../lib/cards/generate-cards';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complainAbout, printJson } from './build/say';

const { dataset, json, problems } = loadContent(projectRoot);
complainAbout(problems);
if (problems.length > 0) process.exitCode = 1;
const cards = generateCards(dataset);
printJson(
  json.facts.map((fact) => ({
    id: fact.id,
    subject: fact.subject,
    predicate: fact.predicate,
    object: objectOf(dataset, fact),
    part: fact.part,
    certainty: fact.certainty,
    variants: fact.variants,
    sources: fact.sources,
    lines: fact.lines,
    cards: cards.filter((card) => card.factIds.includes(fact.id)).map((card) => card.id),
  })),
);
