import type { Dataset } from '../../anatomy/dataset';
import type { Structure } from '../../anatomy/structure';
import type { StructureId } from '../../core/ids';
import type { QuizItem } from '../item';
import { actionItems } from './action-items';
import { attachedHereItems } from './attached-here-items';
import { attachmentItems } from './attachment-items';
import { exerciseItems } from './exercise-items';
import { jointItems } from './joint-items';
import { layerItems } from './layer-items';
import { passageItems } from './passage-items';
import { pictureItems } from './picture-items';
import { recallItems } from './recall-items';
import { rootItems } from './root-items';
import { rotationItems } from './rotation-items';
import { sideItems } from './side-items';
import { suppliedItems } from './supplied-items';
import { supplyItems } from './supply-items';

const generators: readonly ((dataset: Dataset, structure: Structure) => readonly QuizItem[])[] = [
  pictureItems,
  supplyItems,
  suppliedItems,
  rootItems,
  actionItems,
  rotationItems,
  attachmentItems,
  attachedHereItems,
  layerItems,
  passageItems,
  sideItems,
  exerciseItems,
  jointItems,
  recallItems,
];

/** Everything that can be asked about the structures of a region, by structure, always in the same order. */
export function quizItems(dataset: Dataset, region: StructureId): readonly QuizItem[] {
  const structures = [...dataset.structures.values()]
    .filter((structure) => structure.region === region)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  return structures.flatMap((structure) => generators.flatMap((generate) => generate(dataset, structure)));
}
