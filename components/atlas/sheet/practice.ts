import type { Dataset } from '@/lib/anatomy/dataset';
import { allFactsWith } from '@/lib/anatomy/graph/facts-of';
import { lesionsOf } from '@/lib/anatomy/graph/lesions-of';
import { isRootLevel } from '@/lib/anatomy/root-level';
import type { Structure } from '@/lib/anatomy/structure';
import type { StructureId } from '@/lib/core/ids';
import { computed, computedLine } from './computed';
import { known } from './known';
import type { Line } from './line';
import { list } from './linked';

/** What examiners and injuries have to do with a structure: tests, reflexes, injuries, and its level in other maps. */
export function practiceLines(dataset: Dataset, structure: Structure): readonly Line[] {
  const { id, kind } = structure;
  const line = (label: string, ids: readonly StructureId[]) => {
    const found = known(
      dataset,
      [...new Set(ids)].filter((each) => each !== id),
    );
    return computedLine(label, found.length === 0 ? [] : [computed(list(found))]);
  };
  const speaking = allFactsWith(dataset, 'clinical').filter((fact) => fact.about.includes(id));
  const ofKind = (wanted: Structure['kind']) =>
    speaking.map((fact) => fact.subject).filter((subject) => dataset.structures.get(subject)?.kind === wanted);
  const injured = kind === 'muscle' ? lesionsOf(dataset, id) : [];
  const ofPlexus = kind === 'plexus' ? allFactsWith(dataset, 'lesion').filter((fact) => fact.of === id) : [];
  return [
    ...line('Tested by', ofKind('clinical-test')),
    ...line(
      'Reflex',
      allFactsWith(dataset, 'reflex')
        .filter((fact) => fact.muscle === id)
        .map((fact) => fact.subject),
    ),
    ...line(
      'Lost in',
      injured.filter((each) => each.degree === 'lost').map((each) => each.lesion),
    ),
    ...line(
      'Weak in',
      injured.filter((each) => each.degree === 'weak').map((each) => each.lesion),
    ),
    ...line(
      'Injuries',
      ofPlexus.map((fact) => fact.subject),
    ),
    ...line('Same level', sameLevel(dataset, structure)),
  ];
}

const maps: readonly Structure['kind'][] = ['dermatome', 'myotome'];

/** "C5" of "C5 dermatome". */
function levelOf(structure: Structure): string | null {
  const word = structure.names.en.split(' ')[0] ?? '';
  return maps.includes(structure.kind) && isRootLevel(word) ? word : null;
}

/** The dermatome to a myotome and the myotome to a dermatome, with the reflexes of that level. */
function sameLevel(dataset: Dataset, structure: Structure): readonly StructureId[] {
  const level = levelOf(structure);
  if (level === null) return [];
  const others = [...dataset.structures.values()].filter((other) => levelOf(other) === level);
  const reflexes = allFactsWith(dataset, 'reflex').filter((fact) => fact.levels.includes(level));
  return [...others.map((other) => other.id), ...reflexes.map((fact) => fact.subject)];
}
