import { missingFields } from '../lib/anatomy/check/check-coverage';
import { gapsOf } from '../lib/anatomy/gaps';
import { decksByRule } from '../lib/cards/decks';
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
const structureOf = (id: (typeof cards)[number]['structure']) => dataset.structures.get(id);
const regionOf = (id: (typeof cards)[number]['structure']) => structureOf(id)?.region ?? 'none';
/** For each kind how many structures lack what, and which. */
function gapsByKind() {
  const all = gapsOf(dataset);
  const kinds = [...new Set(all.map(({ structure }) => structure.kind))].sort();
  return Object.fromEntries(
    kinds.map((kind) => {
      const found = all.filter(({ structure }) => structure.kind === kind);
      const ids = found.map(({ structure }) => structure.id);
      return [kind, { structures: found.length, lacks: counted(found.flatMap(({ lacks }) => lacks)), ids }];
    }),
  );
}
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
    byRegion: counted(facts.map((fact) => regionOf(fact.subject))),
    byKind: counted(facts.map((fact) => kindOf(fact.subject))),
    byTier: counted(facts.map((fact) => `tier ${structureOf(fact.subject)?.tier}`)),
    byLevel: counted(facts.map((fact) => fact.level ?? 'that of its template')),
    byPredicate: counted(facts.map((fact) => fact.predicate)),
    byCertainty: counted(facts.map((fact) => fact.certainty)),
    unsourced: facts.filter((fact) => fact.sources.length === 0).length,
  },
  cards: {
    total: cards.length,
    byRegion: counted(cards.map((card) => dataset.structures.get(card.structure)?.region ?? 'none')),
    byKind: counted(cards.map((card) => kindOf(card.structure))),
    byTier: counted(cards.map((card) => `tier ${structureOf(card.structure)?.tier}`)),
    byLevel: counted(cards.map((card) => card.level)),
    byTemplate: counted(cards.map((card) => card.template)),
    byStructure: counted(cards.map((card) => card.structure)),
  },
  decks: Object.fromEntries(decksByRule(dataset, cards).map(({ deck }) => [deck.id, deck.cards.length])),
  missing: {
    gaps: gapsByKind(),
    muscles: missing,
    factsWithoutCard: unaskedFacts(dataset, cards).map((fact) => fact.id),
  },
});
