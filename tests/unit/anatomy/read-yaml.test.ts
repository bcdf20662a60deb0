import { describe, expect, it } from 'vitest';
import { readYaml } from '@/scripts/build/read-yaml';

describe('YAML as a plain tree', () => {
  it('keeps the line of every key and value', () => {
    const { file, problems } = readYaml('x.yaml', 'a:\n  - one\n  - two\nb: {c: 1}\n');
    expect(problems).toEqual([]);
    expect(file.root).toEqual({
      kind: 'map',
      line: 1,
      entries: [
        {
          key: 'a',
          line: 1,
          node: {
            kind: 'list',
            line: 2,
            items: [
              { kind: 'scalar', line: 2, value: 'one' },
              { kind: 'scalar', line: 3, value: 'two' },
            ],
          },
        },
        {
          key: 'b',
          line: 4,
          node: { kind: 'map', line: 4, entries: [{ key: 'c', line: 4, node: { kind: 'scalar', line: 4, value: 1 } }] },
        },
      ],
    });
  });

  it('keeps a key that is given twice, for the reader of fields to report', () => {
    const { file } = readYaml('x.yaml', 'a: 1\na: 2\n');
    expect(file.root.kind === 'map' ? file.root.entries.map((entry) => entry.line) : []).toEqual([1, 2]);
  });

  it.each([
    ['a bracket left open', 'a: [1\nb: 2\n', /^not valid YAML: /],
    ['a tab for indentation', 'a:\n\tb: 1\n', /^not valid YAML: /],
    ['an anchor', 'a: &x 1\nb: *x\n', /anchors and aliases are not used/],
    ['something nested without end', `${'['.repeat(60)}${']'.repeat(60)}`, /nested more than 40 deep/],
  ])('refuses %s', (_, text, message) => {
    const { problems } = readYaml('x.yaml', text);
    expect(problems[0]?.file).toBe('x.yaml');
    expect(problems.map((problem) => problem.message).join('\n')).toMatch(message);
  });

  it('reads an empty file as nothing', () => {
    expect(readYaml('x.yaml', '# nothing yet\n').file.root).toEqual({ kind: 'scalar', line: 1, value: null });
  });
});
