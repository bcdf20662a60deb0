import { createHash } from 'node:crypto';
import { checkContent } from '../../lib/anatomy/check/check-content';
import { parseContent } from '../../lib/anatomy/content/parse-content';
import { type Problem, sortProblems } from '../../lib/anatomy/content/problem';
import { type Dataset, type DatasetJson, datasetFromJson } from '../../lib/anatomy/dataset';
import { canonicalJson } from '../../lib/log/canonical-json';
import { type ContentText, readContentTexts } from './content-files';
import { readYaml } from './read-yaml';

export interface LoadedContent {
  readonly json: DatasetJson;
  readonly dataset: Dataset;
  /** Where each fact and structure stands, for problems found later. */
  readonly placeOf: (path: string) => { readonly file: string; readonly line: number };
  readonly problems: readonly Problem[];
}

/** Twelve hex digits tell versions apart for as long as anybody will make them. */
const versionLength = 12;

export const shortHash = (text: string): string =>
  createHash('sha256').update(text, 'utf8').digest('hex').slice(0, versionLength);

/** Parses and checks texts. The dataset holds what is sound; the problems say what is not. */
export function loadContentTexts(texts: readonly ContentText[]): LoadedContent {
  const reads = texts.map((text) => readYaml(text.path, text.text));
  const parsed = parseContent(reads.map((read) => read.file));
  const checked = checkContent(parsed);
  const syntax = reads.flatMap((read) => read.problems);
  const broken = new Set(syntax.map((problem) => problem.file));
  // What a broken file was going to define is not missing elsewhere, so references are judged once all files parse.
  const rest = broken.size === 0 ? checked.problems : parsed.report.problems;
  const { structures, facts, sources, diagrams } = checked;
  const body = { structures, facts, sources, diagrams };
  const json: DatasetJson = { version: shortHash(canonicalJson(body)), ...body };
  return {
    json,
    dataset: datasetFromJson(json),
    placeOf: checked.placeOf,
    problems: sortProblems([...syntax, ...rest.filter((problem) => !broken.has(problem.file))]),
  };
}

export const loadContent = (root: string): LoadedContent => loadContentTexts(readContentTexts(root));
