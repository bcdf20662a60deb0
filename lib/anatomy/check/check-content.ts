import type { ParsedContent } from '../content/parse-content';
import type { Place, Problem } from '../content/problem';
import { placeOf } from '../content/report';
import type { Diagram } from '../diagram';
import type { Fact } from '../fact';
import type { Source } from '../source';
import type { Structure } from '../structure';
import { checkBranching } from './check-branching';
import { checkCertainty } from './check-certainty';
import { checkCoverage } from './check-coverage';
import { checkDiagrams } from './check-diagrams';
import { checkLandmarks } from './check-landmarks';
import { checkLesions } from './check-lesions';
import { checkNames } from './check-names';
import { checkNetwork } from './check-network';
import { checkPartOf } from './check-part-of';
import { checkPartsAndSources } from './check-parts-and-sources';
import { checkReferences } from './check-references';
import { checkRoots } from './check-roots';
import { checkSharedCards } from './check-shared-cards';

export interface CheckedContent {
  readonly structures: readonly Structure[];
  /** Without those that point at nothing. */
  readonly facts: readonly Fact[];
  readonly sources: readonly Source[];
  readonly diagrams: readonly Diagram[];
  /** Where a structure (`gluteus-medius`), a fact or a field of one (`gluteus-medius.nerve/why`) stands. */
  readonly placeOf: (path: string) => Place;
  /** All of them, those of parsing included. */
  readonly problems: readonly Problem[];
}

/** Every rule about content as such. Cards have rules of their own. */
export function checkContent(content: ParsedContent): CheckedContent {
  const references = checkReferences(content);
  const parts = checkPartsAndSources(content, references.facts);
  const readable = content.report.problems.length + references.problems.length + parts.problems.length === 0;
  return {
    structures: content.structures,
    facts: parts.facts,
    sources: content.sources,
    diagrams: content.diagrams,
    placeOf: (path) => placeOf(content.report.places, path),
    problems: [
      ...content.report.problems,
      ...references.problems,
      ...parts.problems,
      ...checkNames(content),
      ...checkPartOf(content),
      ...checkSharedCards(content, parts.facts),
      ...checkCertainty(content, parts.facts),
      ...checkLandmarks(content),
      // What two facts say of one another is judged once both can be read.
      ...(readable
        ? [
            ...checkRoots(content, parts.facts),
            ...checkBranching(content, parts.facts),
            ...checkNetwork(content, parts.facts),
          ]
        : []),
      ...checkLesions(content, parts.facts),
      ...checkCoverage(content),
      ...checkDiagrams(content),
    ],
  };
}
