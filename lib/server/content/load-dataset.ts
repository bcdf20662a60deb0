import 'server-only';
import { type Dataset, type DatasetJson, datasetFromJson } from '../../anatomy/dataset';
import { readGenerated } from './read-generated';

let made: { readonly text: string; readonly dataset: Dataset } | null = null;

/** The compiled atlas. The same object as long as the file is the same, so that its indexes are made once. */
export function loadDataset(): Dataset {
  const text = readGenerated('dataset.json');
  if (made === null || made.text !== text) {
    // Written by content:build from checked content: its shape is ours.
    const json: DatasetJson = JSON.parse(text);
    made = { text, dataset: datasetFromJson(json) };
  }
  return made.dataset;
}
