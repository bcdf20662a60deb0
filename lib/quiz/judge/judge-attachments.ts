import type { Dataset } from '../../anatomy/dataset';
import type { AttachmentFact } from '../../anatomy/fact';
import type { QuizItem } from '../item';
import { bearersOf, everyFact, kindOf, leavesOf, namedWithin, overlap } from './plain-graph';

type End = AttachmentFact['predicate'];

const tables = new WeakMap<Dataset, Record<End, readonly AttachmentFact[]>>();

function attachments(dataset: Dataset, end: End): readonly AttachmentFact[] {
  const of = (wanted: End) =>
    everyFact(dataset).flatMap((fact) =>
      (fact.predicate === 'origin' || fact.predicate === 'insertion') && fact.predicate === wanted ? [fact] : [],
    );
  const table = tables.get(dataset) ?? { origin: of('origin'), insertion: of('insertion') };
  tables.set(dataset, table);
  return table[end];
}

const known = new WeakMap<Dataset, Map<string, readonly string[]>>();

/** All that any source says of where one end of a muscle is, as its most precise places. Read once. */
function placesOf(dataset: Dataset, muscle: string, end: End): readonly string[] {
  const table = known.get(dataset) ?? new Map<string, readonly string[]>();
  known.set(dataset, table);
  const places = table.get(`${end} ${muscle}`) ?? readPlaces(dataset, muscle, end);
  table.set(`${end} ${muscle}`, places);
  return places;
}

function readPlaces(dataset: Dataset, muscle: string, end: End): readonly string[] {
  const facts = attachments(dataset, end).filter((fact) => fact.subject === muscle);
  const worded = facts.flatMap((fact) => [fact.basic, fact.precise, ...fact.variants.map((variant) => variant.value)]);
  const ids = [...facts.flatMap((fact) => fact.landmarks), ...worded.flatMap((text) => namedWithin(dataset, text))];
  return leavesOf(dataset, [...new Set<string>(ids)]);
}

const meet = (dataset: Dataset, a: readonly string[], b: readonly string[]): boolean =>
  a.some((one) => b.some((other) => overlap(dataset, one, other)));

/** A place as an option words it, against everything said of the muscle. */
export function couldAttach(dataset: Dataset, muscle: string, end: End, text: string): boolean {
  const mine = attachments(dataset, end).filter((fact) => fact.subject === muscle);
  const said = mine.flatMap((fact) => [fact.basic, fact.precise, ...fact.variants.map((variant) => variant.value)]);
  if (said.some((one) => one.toLowerCase() === text.toLowerCase())) return true;
  const places = placesOf(dataset, muscle, end);
  const named = namedWithin(dataset, text);
  const marks = named.filter((id) => kindOf(dataset, id) !== 'bone');
  if (meet(dataset, leavesOf(dataset, marks), places)) return true;
  const bones = named.filter(
    (id) => kindOf(dataset, id) === 'bone' && !marks.some((mark) => overlap(dataset, mark, id)),
  );
  const narrowed = marks.length === 0 && /inner|outer|upper|lower|front|back|surface/.test(text.toLowerCase());
  if (!narrowed && meet(dataset, leavesOf(dataset, bones), places)) return true;
  const owners = attachments(dataset, end).filter((fact) =>
    [fact.basic, fact.precise].some((one) => one.toLowerCase() === text.toLowerCase()),
  );
  return owners.length === 0 || owners.some((fact) => meet(dataset, leavesOf(dataset, fact.landmarks), places));
}

/** A muscle at the place of the item's key: whatever any source puts there. */
export function couldBeAttachedHere(dataset: Dataset, item: QuizItem, text: string): boolean {
  const ends: readonly End[] = / inserts /.test(item.stem) ? ['insertion'] : ['origin'];
  return ends.some((end) => {
    const here =
      item.kind === 'painted'
        ? placesOf(dataset, item.structure, end)
        : leavesOf(dataset, namedWithin(dataset, item.stem.replace(/ of the [a-z]+ region/, '')));
    return bearersOf(dataset, text).some((id) => {
      const there = placesOf(dataset, id, end);
      return there.length === 0 || meet(dataset, here, there);
    });
  });
}
