import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { projectRoot } from '@/scripts/build/project-root';

function run(tool: string, args: readonly string[], input = '') {
  const tsx = path.join(projectRoot, 'node_modules/.bin/tsx');
  const script = path.join(projectRoot, 'scripts', tool);
  const { status, stdout, stderr } = spawnSync(tsx, [script, ...args], {
    cwd: tmpdir(),
    input,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  return { status, stdout, stderr };
}
const lines = (text: string): readonly unknown[] =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));

describe('questions:json', () => {
  it('prints as many questions as were asked for, the same for the same seed', () => {
    const once = run('questions-json.ts', ['--seed', '7', '--count', '120']);
    expect(once.status).toBe(0);
    const questions: unknown = JSON.parse(once.stdout);
    expect(questions).toHaveLength(120);
    for (const question of Array.isArray(questions) ? questions : []) {
      expect(question).toEqual({
        kind: expect.any(String),
        stem: expect.stringMatching(/\?$/),
        options: expect.any(Array),
        key: expect.any(String),
        factIds: expect.arrayContaining([expect.stringMatching(/^[a-z0-9-]+\.[a-z0-9-]+$/)]),
      });
      if (question.options.length > 0) expect(question.options).toContain(question.key);
      expect([0, 3, 4]).toContain(question.options.length);
    }
    expect(run('questions-json.ts', ['--seed', '7', '--count', '120']).stdout).toBe(once.stdout);
    expect(run('questions-json.ts', ['--seed', '8', '--count', '120']).stdout).not.toBe(once.stdout);
  });

  it('refuses a count that is none', () => {
    const { status, stdout, stderr } = run('questions-json.ts', ['--count', 'many']);
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('--count');
  });
});

describe('grade:typed', () => {
  const line = (kind: string, expected: string, answer: string) =>
    `${JSON.stringify({ kind, expect: expected, answer })}\n`;

  it('takes a name, an id, a root range, the name of what has roots, and a movement', () => {
    const input = [
      line('structure', 'superior gluteal nerve', 'sup. glut. n.'),
      line('structure', 'superior-gluteal-nerve', 'inferior gluteal nerve'),
      line('structure', 'Gluteus Medius', 'gluteus'),
      line('structure', 'flexor digitorum longus', 'extensor digitorum longus'),
      line('roots', 'L4-S1', 'L4/5/S1'),
      line('roots', 'gluteus medius', 'L5, S1'),
      line('roots', 'L4-S1', 'L2-L4'),
      line('movement', 'hip abduction', 'abducts the hip'),
      line('movement', 'hip abduction', 'adduction'),
      line('movement', 'hip medial rotation', 'rotation'),
    ].join('');
    const { status, stdout, stderr } = run('grade-typed.ts', [], input);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(lines(stdout)).toEqual(
      ['correct', 'wrong', 'partial', 'wrong', 'correct', 'correct', 'wrong', 'correct', 'wrong', 'partial'].map(
        (verdict) => ({ verdict, reason: expect.any(String) }),
      ),
    );
  });

  it.each([
    ['no JSON', 'nonsense\n'],
    ['a range that is none', line('roots', 'L9', 'L4')],
  ])('answers the lines before a bad one (%s), names it, and fails', (_name, bad) => {
    const good = line('structure', 'ilium', 'ilium');
    const { status, stdout, stderr } = run('grade-typed.ts', [], good + bad + good);
    expect(status).toBe(1);
    expect(lines(stdout)).toEqual([{ verdict: 'correct', reason: expect.any(String) }]);
    expect(stderr).toMatch(/^line 2: /);
  });
});
