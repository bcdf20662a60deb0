import type { Dataset } from '../anatomy/dataset';
import type { Fact } from '../anatomy/fact';
import type { Level } from '../anatomy/fact-common';
import { factsOf } from '../anatomy/graph/facts-of';
import type { Structure, StructureKind } from '../anatomy/structure';
import { type CardId, cardId } from '../core/ids';
import { allTemplates } from './all-templates';
import type { Card } from './card';
import { labelOf } from './label';
import { carrierOf } from './shared-facts';
import { withSiblings } from './siblings';
import { acceptedValues, type Draft, type Template } from './template';

interface Placed {
  readonly card: Omit<Card, 'intro' | 'siblings'>;
  readonly order: number;
}

const levelRank: Readonly<Record<Level, number>> = { must: 0, should: 1, nice: 2, extra: 3 };

/** Muscles are met first, then what serves them, then what they sit on. Kinds that are not named come last. */
const kindOrder: readonly StructureKind[] = ['muscle', 'nerve', 'plexus', 'artery', 'joint', 'bone', 'landmark'];
const kindRank = (kind: StructureKind): number =>
  (kindOrder.indexOf(kind) + kindOrder.length + 1) % (kindOrder.length + 1);

/** Less central muscles have fewer cards: tier 2 none that is merely nice, tier 3 only what is a must. */
function levelOf(template: Template, draft: Draft, structure: Structure): Level | null {
  const authored = template.second === true ? null : draft.facts[0].level;
  if (authored !== null) return authored;
  const level = draft.level ?? template.level;
  const lowest = structure.tier === 1 ? 'nice' : structure.tier === 2 ? 'should' : 'must';
  return levelRank[level] <= levelRank[lowest] ? level : null;
}

/** Other values that texts give. Those of attachments stand with what counts as right. */
function variantsLine(facts: readonly Fact[]): string | null {
  const accepted = facts.flatMap((fact) =>
    fact.predicate === 'origin' || fact.predicate === 'insertion' ? [] : acceptedValues(fact),
  );
  return accepted.length === 0 ? null : `Other texts give: ${accepted.join('; ')}.`;
}

/** `a:<structure>.<factKey>.<template>`, with an ordinal only for the second and later cards of one fact and template. */
function idOf(draft: Draft, template: string, taken: Set<CardId>): CardId {
  const base = `a:${draft.facts[0].id}.${template}`;
  let id = cardId(base);
  for (let ord = 2; taken.has(id); ord += 1) id = cardId(`${base}.${ord}`);
  taken.add(id);
  return id;
}

function cardsOf(dataset: Dataset, structure: Structure): readonly Placed[] {
  const own = factsOf(dataset, structure.id);
  const facts = own.filter((fact) => fact.scheduled && fact.sharesCardOf === null && fact.certainty !== 'claimed');
  const carried = own.filter((fact) => fact.sharesCardOf !== null);
  const taken = new Set<CardId>();
  const housed = new Set<Fact>();
  return allTemplates.flatMap((template) =>
    template.make({ dataset, structure, facts }).flatMap((draft): readonly Placed[] => {
      const level = levelOf(template, draft, structure);
      if (level === null) return [];
      const guests = carried.filter((fact) => {
        const carrier = carrierOf(fact, dataset.facts);
        return carrier !== null && draft.facts.includes(carrier) && !housed.has(fact);
      });
      for (const guest of guests) housed.add(guest);
      const all = [...draft.facts, ...guests];
      return [
        {
          order: (template.second === true ? null : draft.facts[0].intro) ?? draft.order ?? template.order,
          card: {
            id: idOf(draft, template.id, taken),
            structure: structure.id,
            factIds: all.map((fact) => fact.id),
            template: template.id,
            level,
            label: labelOf(dataset, structure, draft.kind, draft.answer),
            prompt: draft.prompt,
            answer: draft.answer,
            accept: draft.accept ?? [],
            why: draft.why ?? draft.facts[0].why ?? '',
            variants: variantsLine(draft.facts),
            sources: [...new Set(draft.facts.flatMap((fact) => fact.sources))],
            picture: draft.picture ?? null,
          },
        },
      ];
    }),
  );
}

/**
 * All cards of a dataset: the same dataset always gives the same cards in the same order. `intro` counts from 1:
 * level first, then structures as they are authored, then the order within a structure.
 */
export function generateCards(dataset: Dataset): readonly Card[] {
  const structures = [...dataset.structures.values()];
  const rank = new Map(structures.map((structure, index) => [structure.id, kindRank(structure.kind) * 1e6 + index]));
  const placed = structures.flatMap((structure) => cardsOf(dataset, structure));
  const sorted = placed
    .map((entry, index) => ({ ...entry, index, of: rank.get(entry.card.structure) ?? 0 }))
    .sort(
      (a, b) =>
        levelRank[a.card.level] - levelRank[b.card.level] || a.of - b.of || a.order - b.order || a.index - b.index,
    );
  const cards = sorted.map(({ card }, index): Card => ({ ...card, intro: index + 1, siblings: [] }));
  return withSiblings(
    cards,
    (id) => dataset.structures.get(id)?.names.en ?? id,
    (card) => (card.factIds[0] === undefined ? null : (dataset.facts.get(card.factIds[0])?.part ?? null)),
  );
}
