import { type Place, type Problem, problemAt } from './problem';

/**
 * What reading one piece of content leaves behind besides the value: the problems, and where each thing stood,
 * so that a check that runs later ("this nerve does not exist") can still name a line.
 */
export interface Report {
  readonly problems: Problem[];
  /** Keys are paths such as `gluteus-medius.nerve/nerve` or `gluteus-medius.origin/landmarks/1`. */
  readonly places: Map<string, Place>;
}

export const newReport = (): Report => ({ problems: [], places: new Map() });

export function addProblem(report: Report, place: Place, message: string): void {
  report.problems.push(problemAt(place, message));
}

/** The place of a path, or of the nearest path above it. */
export function placeOf(places: ReadonlyMap<string, Place>, path: string): Place {
  let at = path;
  for (;;) {
    const place = places.get(at);
    if (place !== undefined) return place;
    const cut = at.lastIndexOf('/');
    if (cut < 0) return { file: 'content', line: 0 };
    at = at.slice(0, cut);
  }
}
