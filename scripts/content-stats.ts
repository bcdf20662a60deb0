import { missingFields } from '../lib/anatomy/check/check-coverage';
import { generateCards } from '../lib/cards/generate-cards';
import { unaskedFacts } from '../lib/cards/unasked-facts';
import { loadContent } from './build/load-content';
import { projectRoot } from './build/project-root';
import { complainAbout, printJson } from './build/say';

function counted(keys: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const { dataset, json, problems } = loadContent(projectRoot);
complainAbout(problems);
if (problems.length > 0) process.exitCode = 1;
const { structures, facts } = json;
const cards = generateCards(dataset);
const kindOf = (id: (typeof cards)[number]['structure']) => dataset.structures.get(id)?.kind ?? 'unknown';
const missing = structures.flatMap((structure) => {
  const own = facts.filter((fact) => fact.subject === structure.id);
  const lacks = missingFields(structure, own, dataset.structures);
  return lacks.length === 0 ? [] : [{ id: structure.id, lacks }];
});
printJson({
  version: json.version,
  structures: {
    total: structures.length,
    byRegion: counted(structures.map((structure) => structure.region ?? 'none')),
    byKind: counted(structures.map((structure) => structure.kind)),
    byTier: counted(structures.map((structure) => `tier ${structure.tier}`)),
    withoutFacts: structures.filter((s) => !facts.some((fact) => fact.subject === s.id)).map((s) => s.id),
  },
  facts: {
    total: facts.length,
    byPredicate: counted(facts.map((fact) => fact.predicate)),
    byCertainty: counted(facts.map((fact) => fact.certainty)),
    unsourced: facts.filter((fact) => fact.sources.length === 0).length,
  },
  cards: {
    total: cards.length,
    byRegion: counted(cards.map((card) => dataset.structures.get(card.structure)?.region ?? 'none')),
    byKind: counted(cards.map((card) => kindOf(card.structure))),
    byLevel: counted(cards.map((card) => card.level)),
    byTemplate: counted(cards.map((card) => card.template)),
    byStructure: counted(cards.map((card) => card.structure)),
  },
  missing: {
    muscles: missing,
    factsWithoutCard: unaskedFacts(dataset, cards).map((fact) => fact.id),
  },
});
