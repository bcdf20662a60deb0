import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '@/lib/anatomy/content/problem';
import { checkAtlas } from '@/scripts/build/check-atlas';
import { projectRoot } from '@/scripts/build/project-root';

let root = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'atlas-'));
  cpSync(path.join(projectRoot, 'content'), path.join(root, 'content'), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const medius = 'content/gluteal-region/muscles-gluteus-medius.yaml';

/** Changes one text of a file of the copy; answers the line where it stood. */
function plant(file: string, from: string, to: string): number {
  const full = path.join(root, file);
  const text = readFileSync(full, 'utf8');
  const at = text.indexOf(from);
  if (at < 0) throw new Error(`${file} has no '${from}'`);
  writeFileSync(
    full,
    text.replace(from, () => to),
  );
  return text.slice(0, at).split('\n').length;
}

const problems = () => checkAtlas(root).problems.map(formatProblem);

describe('the atlas as it is', () => {
  it('has no problem: content, cards and the lock of their ids', () => {
    expect(problems()).toEqual([]);
  });
});

describe('a fault planted in the atlas', () => {
  it('a dangling nerve is found with its line and the nerve that was meant', () => {
    const line = plant(medius, 'nerve: superior-gluteal-nerve', 'nerve: superior-glutael-nerve');
    expect(problems()).toEqual([
      `${medius}:${line}: nerve 'superior-glutael-nerve' does not exist; did you mean 'superior-gluteal-nerve'?`,
    ]);
  });

  it('a text that is no YAML is found with its line', () => {
    const line = plant(medius, 'tier: 1', 'tier: [1');
    const found = problems().filter((problem) => problem.includes('not valid YAML'));
    expect(found.length).toBeGreaterThan(0);
    expect(Number(found[0]?.split(':')[1])).toBeGreaterThanOrEqual(line);
  });

  it('an answer that its question gives away is found at its fact', () => {
    plant(medius, 'answer: Upper outer', 'answer: The upper outer one of the buttock');
    expect(problems().join('\n')).toMatch(
      /muscles-gluteus-medius\.yaml:\d+: card a:gluteus-medius\.safe-injection\.ask: the prompt says 'buttock'/,
    );
  });

  it('a renamed fact is found as a published card that vanished', () => {
    plant(medius, '      artery:\n', '      main-artery:\n');
    const found = problems().join('\n');
    expect(found).toContain("published card 'a:gluteus-medius.artery.artery' no longer exists");
    expect(found).toContain("did you mean 'a:gluteus-medius.main-artery.artery'?");
  });

  it('a founding line may be held elsewhere, but a claim may never be scheduled', () => {
    plant(
      medius,
      '        certainty: claimed\n        level: extra\n        scheduled: false',
      '        certainty: claimed',
    );
    const found = problems().join('\n');
    expect(found).toContain("a claimed fact must have 'level: extra'");
    expect(found).toContain("a claimed fact must have 'scheduled: false'");
  });
});
