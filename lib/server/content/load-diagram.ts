import 'server-only';
import type { Diagram } from '../../anatomy/diagram';
import { readGenerated } from './read-generated';

/** A compiled picture, e.g. `lateral-hip`. */
export function loadDiagram(id: string): Diagram {
  const diagram: Diagram = JSON.parse(readGenerated(`diagrams/${id}.json`));
  return diagram;
}
