import { muscleRow } from '../lib/anatomy/muscle-row';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complainAbout, printJson } from './build/say';

const { dataset, json, problems } = loadContent(projectRoot);
complainAbout(problems);
if (problems.length > 0) process.exitCode = 1;
printJson(
  json.structures.filter((structure) => structure.kind === 'muscle').map((muscle) => muscleRow(dataset, muscle)),
);
