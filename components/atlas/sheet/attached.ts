import type { Dataset } from '@/lib/anatomy/dataset';
import type { AttachmentFact } from '@/lib/anatomy/fact';
import { attachmentsAt } from '@/lib/anatomy/graph/attachments-at';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line, Saying } from './line';
import { list } from './linked';

const sides = [
  ['Origin of', 'origin'],
  ['Insertion of', 'insertion'],
] as const;

/** How many muscles may stand in one sentence before a bone tells them landmark by landmark. */
const atOnce = 6;

/** What is attached at a landmark or a bone. A bone with many attachments tells them by landmark, folded. */
export function attachedLines(
  dataset: Dataset,
  structure: Structure,
): { readonly lines: readonly Line[]; readonly folded: readonly Line[] } {
  const facts = attachmentsAt(dataset, structure.id);
  const muscles = new Set(facts.map((fact) => fact.subject));
  const plain = sides.flatMap(([label, predicate]) => computedLine(label, listed(dataset, ofSide(facts, predicate))));
  if (structure.kind !== 'bone' || muscles.size <= atOnce) return { lines: plain, folded: [] };
  const folded = sides.flatMap(([label, predicate]) =>
    computedLine(label, byPlace(dataset, structure, ofSide(facts, predicate))),
  );
  return { lines: [], folded };
}

const ofSide = (facts: readonly AttachmentFact[], predicate: AttachmentFact['predicate']) =>
  facts.filter((fact) => fact.predicate === predicate);

const subjectsOf = (dataset: Dataset, facts: readonly AttachmentFact[]): readonly Structure[] =>
  known(dataset, [...new Set(facts.map((fact) => fact.subject))]);

const listed = (dataset: Dataset, facts: readonly AttachmentFact[]): readonly Saying[] =>
  facts.length === 0 ? [] : [computed(list(subjectsOf(dataset, facts)))];

/** One sentence for each landmark of the bone, in the order of the facts; what names none stands under the bone. */
function byPlace(dataset: Dataset, bone: Structure, facts: readonly AttachmentFact[]): readonly Saying[] {
  const places = new Map<StructureId, AttachmentFact[]>();
  for (const fact of facts) {
    const own = known(dataset, fact.landmarks).filter((place) => place.partOf === bone.id);
    for (const place of own.length === 0 ? [bone] : own) {
      places.set(place.id, [...(places.get(place.id) ?? []), fact]);
    }
  }
  return [...places].flatMap(([id, found]): readonly Saying[] => {
    const [place] = known(dataset, [id]);
    if (place === undefined) return [];
    return [computed([{ structure: place, capital: true }, ': ', ...list(subjectsOf(dataset, found), false)])];
  });
}
