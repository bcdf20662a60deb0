import type { Dataset } from './dataset';
import { factsWith } from './graph/facts-of';
import { movementName } from './movement';
import { acceptedNames } from './names';
import { parseRootRange, type RootLevel } from './root-level';
import type { Structure } from './structure';

/** One muscle as a row of a table: what other tools and tables of anatomy can be compared with. */
export interface MuscleRow {
  readonly id: string;
  readonly name: string;
  readonly latin: string | null;
  readonly aliases: readonly string[];
  readonly region: string | null;
  readonly tier: number;
  readonly origin: readonly string[];
  readonly insertion: readonly string[];
  readonly nerve: readonly string[];
  readonly roots: readonly RootLevel[];
  /** Other root levels that count as right. */
  readonly rootVariants: readonly (readonly RootLevel[])[];
  readonly actions: readonly {
    readonly movement: string;
    readonly joint: string;
    readonly part: string | null;
    readonly role: string;
  }[];
  readonly arteries: readonly string[];
  readonly sources: readonly string[];
}

const distinct = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];

export function muscleRow(dataset: Dataset, muscle: Structure): MuscleRow {
  const name = (id: Structure['id']): string => dataset.structures.get(id)?.names.en ?? id;
  const roots = factsWith(dataset, muscle.id, 'roots');
  const facts = [...dataset.facts.values()].filter((fact) => fact.subject === muscle.id);
  const partOf = (id: string | null) => muscle.parts.find((part) => part.id === id)?.name ?? id;
  return {
    id: muscle.id,
    name: muscle.names.en,
    latin: muscle.names.la,
    aliases: acceptedNames(muscle.names).filter((alias) => alias !== muscle.names.en),
    region: muscle.region,
    tier: muscle.tier,
    origin: distinct(factsWith(dataset, muscle.id, 'origin').map((fact) => fact.precise)),
    insertion: distinct(factsWith(dataset, muscle.id, 'insertion').map((fact) => fact.precise)),
    nerve: distinct(factsWith(dataset, muscle.id, 'innervation').map((fact) => name(fact.nerve))),
    roots: distinct(roots.flatMap((fact) => fact.levels)),
    rootVariants: roots.flatMap((fact) =>
      fact.variants
        .filter((variant) => variant.status === 'accepted')
        .flatMap((variant) => {
          const range = parseRootRange(variant.value);
          return range === null ? [] : [range];
        }),
    ),
    actions: factsWith(dataset, muscle.id, 'action').map((fact) => ({
      movement: movementName(fact.movement),
      joint: name(fact.joint),
      part: partOf(fact.part),
      role: fact.role,
    })),
    arteries: distinct(factsWith(dataset, muscle.id, 'arterial-supply').map((fact) => name(fact.artery))),
    sources: distinct(facts.flatMap((fact) => fact.sources)),
  };
}
