import type { Dataset } from '../../anatomy/dataset';
import { factsWith } from '../../anatomy/graph/facts-of';
import { jointName } from '../../anatomy/names';
import type { Structure } from '../../anatomy/structure';
import { err, ok, type Result } from '../../core/result';
import { type GradingIndex, gradingIndex, withTerm } from './grading-index';
import { saidClass } from './match-name';
import { readMovement } from './read-movement';
import { readRoots } from './read-roots';
import { rootsExpectation } from './roots-expectation';
import { termsOf } from './terms-of';
import type { Expectation, Term } from './verdict';
import { plainText, readPhrase } from './words';

/** An expectation with the index it is graded against. */
export interface Asked {
  readonly index: GradingIndex;
  readonly expectation: Expectation;
}

const kindOfClass: Readonly<Record<string, Term['kind']>> = {
  nerve: 'nerve',
  artery: 'artery',
  vein: 'vein',
  plexus: 'plexus',
  ligament: 'ligament',
  joint: 'joint',
  bone: 'bone',
  bursa: 'bursa',
  muscle: 'muscle',
};

/** A structure by id, else by any of its names however they are cased and spaced. */
function structureCalled(dataset: Dataset, text: string): Structure | null {
  const wanted = plainText(text);
  const all = [...dataset.structures.values()];
  const calls = ({ names }: Structure) => [
    names.en,
    names.la ?? '',
    ...names.synonyms,
    ...names.latinSynonyms,
    ...names.eponyms,
    ...names.abbreviations,
  ];
  return (
    all.find(({ id }) => id === text.trim()) ??
    all.find((structure) => plainText(structure.names.en) === wanted) ??
    all.find((structure) => calls(structure).some((name) => plainText(name) === wanted)) ??
    null
  );
}

/** A name that the atlas does not hold is graded against itself and everything the atlas does hold. */
function strangerTerm(name: string): Term {
  const kind = kindOfClass[saidClass(readPhrase(name)) ?? ''] ?? 'landmark';
  return { id: plainText(name), kind, names: [name.trim()], abbreviations: [], rejected: [], parents: [], note: null };
}

/**
 * Reads what is expected as a person writes it: a name or an id, a root range or the name of what has roots, a movement
 * such as "hip abduction".
 */
export function expectationReader(
  dataset: Dataset,
): (kind: Expectation['kind'], expected: string) => Result<Asked, string> {
  const index = gradingIndex(termsOf(dataset));
  const structure = (text: string): Result<Asked, string> => {
    const found = structureCalled(dataset, text);
    const known = found !== null && index.terms.has(found.id) ? found.id : null;
    if (known === null && readPhrase(text).content.length === 0) return err('expect names no structure');
    const stranger = strangerTerm(text);
    return ok({
      index: known === null ? withTerm(index, stranger) : index,
      expectation: { kind: 'structure', id: known ?? stranger.id, alsoRight: [], tooBroad: [], phrases: [] },
    });
  };
  const roots = (text: string): Result<Asked, string> => {
    const found = structureCalled(dataset, text);
    const facts = found === null ? [] : factsWith(dataset, found.id, 'roots');
    const fact = facts.find((candidate) => candidate.part === null) ?? facts[0];
    if (fact !== undefined) return ok({ index, expectation: rootsExpectation(fact) });
    const read = readRoots(text);
    if (!read.ok) return err(`expect is no root range: ${read.error}`);
    const { levels } = read.value;
    return ok({ index, expectation: { kind: 'roots', levels, variants: [], core: levels } });
  };
  const movement = (text: string): Result<Asked, string> => {
    const read = readMovement(text);
    const [first] = read.movements;
    if (first === undefined) return err('expect names no movement');
    const joint = [...dataset.structures.values()].find(
      (candidate) => candidate.kind === 'joint' && plainText(text).startsWith(plainText(jointName(candidate))),
    );
    const at = read.joints[0] ?? (joint === undefined ? null : jointName(joint));
    return ok({ index, expectation: { kind: 'movement', joint: at, movement: first, alsoTrue: [] } });
  };
  const readers = { structure, roots, movement };
  return (kind, expected) => readers[kind](expected);
}
