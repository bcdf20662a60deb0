import type { ParsedContent } from '../content/parse-content';
import { type Problem, problemAt } from '../content/problem';
import { placeOf } from '../content/report';
import type { StructureKind } from '../structure';

const carriers: ReadonlySet<StructureKind> = new Set(['bone', 'joint', 'organ']);

/** A landmark is on a bone, at a joint or on an organ: by what it is part of, directly or by way of another landmark. */
export function checkLandmarks(content: ParsedContent): readonly Problem[] {
  const byId = new Map(content.structures.map((structure) => [structure.id, structure]));
  return content.structures.flatMap((structure): readonly Problem[] => {
    if (structure.kind !== 'landmark') return [];
    let at = structure.partOf;
    for (let steps = 0; at !== null && steps < 20; steps += 1) {
      const whole = byId.get(at);
      // A whole that does not exist is reported by itself.
      if (whole === undefined || carriers.has(whole.kind)) return [];
      at = whole.partOf;
    }
    const message = `landmark '${structure.id}' is part of no bone: give it 'partOf'`;
    return [problemAt(placeOf(content.report.places, structure.id), message)];
  });
}
