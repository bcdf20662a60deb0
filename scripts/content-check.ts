import { checkAtlas } from './build/check-atlas';
import { projectRoot } from './build/project-root';
import { complainAbout, printJson } from './build/say';

const { loaded, cards, problems } = checkAtlas(projectRoot);
complainAbout(problems);
if (problems.length > 0) process.exitCode = 1;
printJson({
  ok: problems.length === 0,
  version: loaded.json.version,
  structures: loaded.json.structures.length,
  facts: loaded.json.facts.length,
  cards: cards.length,
  problems: problems.length,
});
