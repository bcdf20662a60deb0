import type { StructureId } from '../../core/ids';
import { hint } from '../content/nearest';
import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { Diagram, Shape } from '../diagram';

interface Known {
  readonly kinds: readonly StructureId[];
  readonly parts: ReadonlyMap<StructureId, readonly string[]>;
}

function shapeFaults(shape: Shape, diagram: Diagram, known: Known): readonly (readonly [string, string])[] {
  const faults: (readonly [string, string])[] = [];
  const layers = diagram.layers.map((layer) => layer.id);
  if (!layers.includes(shape.layer))
    faults.push(['layer', `layer '${shape.layer}' does not exist${hint(shape.layer, layers)}`]);
  if (shape.structure !== null && !known.kinds.includes(shape.structure)) {
    faults.push(['structure', `structure '${shape.structure}' does not exist${hint(shape.structure, known.kinds)}`]);
  }
  const parts = shape.structure === null ? [] : (known.parts.get(shape.structure) ?? []);
  if (shape.part !== null && !parts.includes(shape.part)) {
    faults.push([
      'part',
      `part '${shape.part}' is not a part of '${shape.structure ?? 'nothing'}'${hint(shape.part, parts)}`,
    ]);
  }
  const words = new Set((shape.structure ?? '').split('-').filter((word) => word.length >= 4));
  if (shape.id.split('-').some((word) => words.has(word))) {
    faults.push(['id', `shape id '${shape.id}' names its structure; ids in pictures are opaque`]);
  }
  return faults;
}

/** Pictures whose shapes point nowhere, share an id, or would name what they show. */
export function checkDiagrams(content: ParsedContent): readonly Problem[] {
  const known: Known = {
    kinds: [...content.declared.keys()],
    parts: new Map(content.structures.map((structure) => [structure.id, structure.parts.map((part) => part.id)])),
  };
  const regions = [...content.declared.values()].filter((entry) => entry.kind === 'region').map((entry) => entry.id);
  return content.diagrams.flatMap((diagram) => {
    const at = (path: string) => placeOf(content.report.places, `diagram:${diagram.id}/${path}`);
    const seen = new Set<string>();
    const problems = diagram.shapes.flatMap((shape, index) => {
      const faults = shapeFaults(shape, diagram, known).map(([field, message]) =>
        problemAt(at(`shapes/${index}/${field}`), message),
      );
      if (seen.has(shape.id)) faults.push(problemAt(at(`shapes/${index}/id`), `shape '${shape.id}' is given twice`));
      seen.add(shape.id);
      return faults;
    });
    if (!regions.includes(diagram.region)) {
      problems.push(
        problemAt(at('region'), `region '${diagram.region}' does not exist${hint(diagram.region, regions)}`),
      );
    }
    return problems;
  });
}
