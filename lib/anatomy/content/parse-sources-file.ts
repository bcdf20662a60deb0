import type { Source } from '../source';
import { Fields } from './fields';
import { isSlug } from './parse-common';
import { addProblem, type Report } from './report';
import type { SourceFile } from './source-node';

/** content/sources.yaml: `sources:` maps ids to citations. */
export function parseSourcesFile(source: SourceFile, report: Report): readonly Source[] {
  const file = source.path;
  const fields = new Fields(source.root, file, file, report, 'the file');
  const all = fields.node('sources');
  if (all === null || all.kind !== 'map') fields.fail(all?.line ?? 1, "field 'sources' must map ids to citations");
  fields.finish();
  const seen = new Map<string, number>();
  const sources: Source[] = [];
  for (const entry of all?.kind === 'map' ? all.entries : []) {
    const first = seen.get(entry.key);
    if (first !== undefined) {
      addProblem(report, { file, line: entry.line }, `source '${entry.key}' is given twice, first on line ${first}`);
      continue;
    }
    seen.set(entry.key, entry.line);
    const inner = new Fields(entry.node, file, `source:${entry.key}`, report, `source '${entry.key}'`);
    if (!isSlug(entry.key))
      inner.fail(entry.line, `source id '${entry.key}' must be lower-case words joined by hyphens`);
    const read: Source = {
      id: entry.key,
      kind: inner.choice('kind', ['book', 'paper', 'page', 'article']),
      citation: inner.text('citation'),
      url: inner.optionalText('url'),
    };
    if (inner.finish()) sources.push(read);
  }
  return sources;
}
