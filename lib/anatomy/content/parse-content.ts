import type { StructureId } from '../../core/ids';
import type { Diagram } from '../diagram';
import type { Fact } from '../fact';
import type { Source } from '../source';
import type { Structure } from '../structure';
import { parseDiagramFile } from './parse-diagram-file';
import { parseSourcesFile } from './parse-sources-file';
import { type Declared, parseStructureFile } from './parse-structure-file';
import { newReport, type Report } from './report';
import type { SourceFile } from './source-node';

/** Everything that could be read, in authored order, with where it stood and what could not be read. */
export interface ParsedContent {
  readonly structures: readonly Structure[];
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly diagrams: readonly Diagram[];
  /** Every id that was used, also where the rest could not be read. */
  readonly declared: ReadonlyMap<StructureId, Declared>;
  readonly declaredDiagrams: ReadonlySet<string>;
  readonly report: Report;
}

const diagramName = /(?:^|\/)diagrams\/([^/]+)\.ya?ml$/;
const sourcesName = /(?:^|\/)sources\.ya?ml$/;

/** Reads all files of the atlas. The order of the files does not matter: they are taken by path. */
export function parseContent(files: readonly SourceFile[]): ParsedContent {
  const report = newReport();
  const structures: Structure[] = [];
  const facts: Fact[] = [];
  const sources: Source[] = [];
  const diagrams: Diagram[] = [];
  const declared = new Map<StructureId, Declared>();
  const declaredDiagrams = new Set<string>();
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  for (const file of sorted) {
    const diagramId = diagramName.exec(file.path)?.[1];
    if (diagramId !== undefined) {
      declaredDiagrams.add(diagramId);
      const diagram = parseDiagramFile(file, diagramId, report);
      if (diagram !== null) diagrams.push(diagram);
    } else if (sourcesName.test(file.path)) {
      sources.push(...parseSourcesFile(file, report));
    } else {
      const read = parseStructureFile(file, report);
      structures.push(...read.structures);
      facts.push(...read.facts);
      for (const entry of read.declared) declared.set(entry.id, entry);
    }
  }
  return { structures, facts, sources, diagrams, declared, declaredDiagrams, report };
}
