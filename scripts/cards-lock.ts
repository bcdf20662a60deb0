import { checkLock } from '../lib/cards/check-lock';
import { generateCards } from '../lib/cards/generate-cards';
import { updateLock } from '../lib/cards/update-lock';
import { readCardLock, writeCardLock } from './build/card-lock-file';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complain, complainAbout, printJson } from './build/say';

/** Adds the present card ids to the lock. What vanished has to be renamed or retired by hand, and is named here. */
function main(): void {
  const { dataset, problems } = loadContent(projectRoot);
  const lock = readCardLock(projectRoot);
  if (problems.length > 0 || !lock.ok) {
    complainAbout(problems);
    complain(
      lock.ok ? ['the lock is left alone until the content is sound'] : [`content/cards.lock.json: ${lock.error}`],
    );
    process.exitCode = 1;
    return;
  }
  const current = new Set(generateCards(dataset).map((card) => card.id));
  const next = updateLock(lock.value, current);
  const faults = checkLock(next, current);
  writeCardLock(projectRoot, next);
  complain(faults);
  if (faults.length > 0) process.exitCode = 1;
  printJson({ published: next.published.length, added: next.published.length - lock.value.published.length });
}

main();
