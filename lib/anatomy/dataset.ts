import type { FactId, StructureId } from '../core/ids';
import type { Diagram } from './diagram';
import type { Fact } from './fact';
import type { Source } from './source';
import type { Structure } from './structure';

/** The atlas, or a part of it, as a value. An argument everywhere: base atlas, class overlay and own notes can be joined. */
export interface Dataset {
  /** Changes whenever any published content changes; events record it. */
  readonly version: string;
  readonly structures: ReadonlyMap<StructureId, Structure>;
  readonly facts: ReadonlyMap<FactId, Fact>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly diagrams: ReadonlyMap<string, Diagram>;
}

/** The plain JSON that a dataset is stored and sent as. */
export interface DatasetJson {
  readonly version: string;
  readonly structures: readonly Structure[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly diagrams: readonly Diagram[];
}

export function datasetFromJson(json: DatasetJson): Dataset {
  return {
    version: json.version,
    structures: new Map(json.structures.map((structure) => [structure.id, structure])),
    facts: new Map(json.facts.map((fact) => [fact.id, fact])),
    sources: new Map(json.sources.map((source) => [source.id, source])),
    diagrams: new Map(json.diagrams.map((diagram) => [diagram.id, diagram])),
  };
}
