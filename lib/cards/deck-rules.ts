import type { Dataset } from '../anatomy/dataset';
import type { ActionFact } from '../anatomy/fact';
import { allFactsWith } from '../anatomy/graph/facts-of';
import { nerveTree } from '../anatomy/graph/nerve-loss';
import { type Movement, movementName } from '../anatomy/movement';
import { jointName } from '../anatomy/names';
import type { Structure, StructureKind } from '../anatomy/structure';
import type { StructureId } from '../core/ids';
import type { Card } from './card';
import { capitalised } from './wording';

export const deckGroups = ['level', 'region', 'clinic', 'nerve', 'compartment', 'movement'] as const;
/** Under which heading people look for a deck. */
export type DeckGroup = (typeof deckGroups)[number];

/** Which cards make a deck. Nobody keeps a list: a card that the atlas gains is in every deck whose rule it meets. */
export interface DeckRule {
  /** That of its structure where it has one; otherwise authored here. Ids are public addresses and only append. */
  readonly id: string;
  readonly title: string;
  readonly group: DeckGroup;
  readonly holds: (card: Card) => boolean;
}

/** A deck with fewer cards is not worth a place in the list. */
const fewest = 6;

/** Every rule that finds enough cards, in the order in which they are listed. */
export function deckRules(dataset: Dataset, cards: readonly Card[]): readonly DeckRule[] {
  const all = [
    ...levelRules(dataset),
    ...clinicRules(dataset),
    ...nerveRules(dataset),
    ...compartmentRules(dataset),
    ...movementRules(dataset),
  ];
  return all.filter((rule) => cards.filter(rule.holds).length >= fewest);
}

const kindOf = (dataset: Dataset, card: Card): StructureKind | undefined =>
  dataset.structures.get(card.structure)?.kind;

/** Regions that a first course in physiotherapy leaves to others. */
const beyondPhysiotherapy: ReadonlySet<string> = new Set(['head', 'pelvis-and-perineum']);

function levelRules(dataset: Dataset): readonly DeckRule[] {
  const of = (card: Card): Structure | undefined => dataset.structures.get(card.structure);
  return [
    {
      id: 'physiotherapy-core',
      title: 'Physiotherapy core',
      group: 'level',
      holds: (card) => {
        const structure = of(card);
        const region = structure?.region ?? '';
        return structure?.tier === 1 && card.level === 'must' && !beyondPhysiotherapy.has(region);
      },
    },
    {
      id: 'first-year-medicine',
      title: 'First-year medicine',
      group: 'level',
      holds: (card) => of(card)?.tier === 1 && (card.level === 'must' || card.level === 'should'),
    },
  ];
}

function clinicRules(dataset: Dataset): readonly DeckRule[] {
  const rule = (id: string, title: string, ...kinds: readonly StructureKind[]): DeckRule => ({
    id,
    title,
    group: 'clinic',
    holds: (card) => kinds.some((kind) => kind === kindOf(dataset, card)),
  });
  return [
    rule('nerve-lesions', 'Nerve lesions', 'lesion'),
    rule('clinical-tests', 'Clinical tests', 'clinical-test', 'reflex'),
    rule('dermatomes-and-myotomes', 'Dermatomes and myotomes', 'dermatome', 'myotome'),
  ];
}

const ofSupply: ReadonlySet<string> = new Set(['nerve', 'roots', 'main-action']);

/** A nerve with its branches, its lesions, and of its muscles nerve, roots and main action. */
function nerveRules(dataset: Dataset): readonly DeckRule[] {
  const lesions = allFactsWith(dataset, 'lesion');
  return [...dataset.structures.values()].flatMap((nerve): readonly DeckRule[] => {
    if (nerve.kind !== 'nerve') return [];
    const tree = nerveTree(dataset, nerve.id);
    const fed = allFactsWith(dataset, 'innervation').filter((fact) => tree.has(fact.nerve));
    const muscles = new Set(fed.map((fact) => fact.subject));
    const hurt = new Set(lesions.filter((fact) => tree.has(fact.of)).map((fact) => fact.subject));
    return [
      {
        id: nerve.id,
        title: capitalised(nerve.names.en),
        group: 'nerve',
        holds: (card) =>
          tree.has(card.structure) ||
          hurt.has(card.structure) ||
          (muscles.has(card.structure) && ofSupply.has(card.template)),
      },
    ];
  });
}

function compartmentRules(dataset: Dataset): readonly DeckRule[] {
  return [...dataset.structures.values()].flatMap((structure): readonly DeckRule[] => {
    if (structure.kind !== 'compartment') return [];
    const facts = allFactsWith(dataset, 'member-of').filter((fact) => fact.objects.includes(structure.id));
    const held = new Set<StructureId>([structure.id, ...facts.map((fact) => fact.subject)]);
    return [
      {
        id: structure.id,
        title: capitalised(structure.names.en),
        group: 'compartment',
        holds: (card) => held.has(card.structure),
      },
    ];
  });
}

/** "Flexion of the elbow": what its prime movers are asked, and every card about the movement itself. */
function movementRules(dataset: Dataset): readonly DeckRule[] {
  const byMovement = new Map<string, ActionFact[]>();
  for (const fact of allFactsWith(dataset, 'action')) {
    const key = `${fact.joint}-${fact.movement}`;
    byMovement.set(key, [...(byMovement.get(key) ?? []), fact]);
  }
  return [...byMovement].flatMap(([id, facts]): readonly DeckRule[] => {
    const [first] = facts;
    const joint = first === undefined ? undefined : dataset.structures.get(first.joint);
    const movers = new Set(facts.filter((fact) => fact.role === 'prime-mover').map((fact) => fact.subject));
    if (first === undefined || joint?.kind !== 'joint' || movers.size < 2) return [];
    const own = new Set<string>(facts.map((fact) => fact.id));
    return [
      {
        id,
        title: movementTitle(first.movement, joint),
        group: 'movement',
        holds: (card) => movers.has(card.structure) || card.factIds.some((fact) => own.has(fact)),
      },
    ];
  });
}

const movementTitle = (movement: Movement, joint: Structure): string =>
  `${capitalised(movementName(movement))} of the ${jointName(joint)}`;
