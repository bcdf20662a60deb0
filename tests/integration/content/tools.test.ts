import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from 'vitest';
import { decksByRegion } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { buildPool } from '@/lib/quiz/build-pool';
import type { QuizPool } from '@/lib/quiz/pool';
import { loadContent } from '@/scripts/build/load-content';
import { projectRoot } from '@/scripts/build/project-root';
import { writeContent } from '@/scripts/build/write-content';

const run = promisify(execFile);
const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** What a tool prints on standard output, which has to be one JSON value and nothing else. */
async function printed(tool: string): Promise<unknown> {
  const tsx = path.join(projectRoot, 'node_modules/.bin/tsx');
  const { stdout } = await run(tsx, [path.join(projectRoot, 'scripts', tool)], {
    cwd: tmpdir(),
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout);
}

describe('the content tools', () => {
  it('content:muscles prints every muscle as a row', async () => {
    const rows = await printed('content-muscles.ts');
    expect(Array.isArray(rows) ? rows.length : 0).toBeGreaterThanOrEqual(219);
    expect(rows).toContainEqual({
      id: 'gluteus-medius',
      name: 'gluteus medius',
      latin: 'musculus gluteus medius',
      aliases: expect.arrayContaining(['glutaeus medius', 'GMed']),
      region: 'gluteal-region',
      tier: 1,
      origin: ['outer surface of the ilium between the anterior and posterior gluteal lines'],
      insertion: expect.arrayContaining(['lateral surface of the greater trochanter of the femur']),
      nerve: ['superior gluteal nerve'],
      roots: ['L4', 'L5', 'S1'],
      rootVariants: expect.arrayContaining([['L5', 'S1']]),
      actions: expect.arrayContaining([
        { movement: 'abduction', joint: 'hip joint', part: null, role: 'prime-mover' },
        { movement: 'medial rotation', joint: 'hip joint', part: 'anterior fibres', role: 'prime-mover' },
      ]),
      arteries: ['superior gluteal artery'],
      sources: expect.arrayContaining(['grays-42']),
    });
  });

  it('content:facts prints every fact with its cards', async () => {
    const facts = await printed('content-facts.ts');
    expect(facts).toContainEqual(
      expect.objectContaining({
        id: 'gluteus-medius.nerve',
        subject: 'gluteus-medius',
        predicate: 'innervation',
        object: 'superior gluteal nerve',
        part: null,
        certainty: 'established',
        cards: ['a:gluteus-medius.nerve.nerve', 'a:gluteus-medius.nerve.supplies'],
      }),
    );
  });

  it('cards:json prints every card', async () => {
    const cards = await printed('cards-json.ts');
    expect(cards).toContainEqual(
      expect.objectContaining({
        id: 'a:gluteus-medius.roots.roots',
        factIds: ['gluteus-medius.roots'],
        template: 'roots',
        level: 'should',
        prompt: 'Which root levels supply gluteus medius?',
        answer: 'L4-S1',
      }),
    );
  });

  it('content:stats prints what there is and what is missing', async () => {
    expect(await printed('content-stats.ts')).toMatchObject({
      structures: { byKind: { muscle: 219 } },
      cards: { byLevel: { must: expect.any(Number) } },
      missing: { muscles: [], factsWithoutCard: [] },
    });
  });

  it('content:check prints that all is well', async () => {
    expect(await printed('content-check.ts')).toMatchObject({ ok: true, problems: 0 });
  });
});

describe('compiled content', () => {
  const { dataset, json } = loadContent(projectRoot);
  const decks = decksByRegion(dataset, generateCards(dataset));

  function compile(quiz: Readonly<Record<string, QuizPool>> = {}) {
    const root = mkdtempSync(path.join(tmpdir(), 'compiled-'));
    made.push(root);
    const manifest = writeContent(root, { dataset: json, decks, quiz, chosen: [], previews: [] });
    const files = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)));
    return {
      root,
      manifest,
      files: new Map(files.sort().map((file) => [file, readFileSync(path.join(root, file), 'utf8')])),
    };
  }

  const region = [...dataset.structures.keys()].find((id) => id === 'gluteal-region');
  const whole = region === undefined ? null : buildPool(dataset, region);
  if (whole === null) throw new Error('the gluteal region has questions');
  /** One region with a quiz of its own, and one that is too small for it. */
  const pools = { 'gluteal-region': whole, trunk: { ...whole, region: 'trunk', items: whole.items.slice(0, 3) } };

  it('is the same to the byte each time', () => {
    expect(compile().files).toEqual(compile().files);
  });

  it('lies under hashed names where browsers look, and says so in its manifest', () => {
    const { manifest, files } = compile(pools);
    for (const [name, file] of Object.entries(manifest.files)) {
      const text = files.get(path.join('public', file.path));
      expect(text).toBe(files.get(path.join('generated/content', `${name}.json`)));
      expect(Buffer.byteLength(text ?? '')).toBe(file.bytes);
    }
    expect(Object.keys(manifest.files)).toEqual(
      expect.arrayContaining([
        'decks/gluteal-region',
        'diagrams/lateral-hip',
        'quiz/gluteal-region',
        'questions/trunk',
      ]),
    );
    expect(Object.keys(manifest.files)).not.toContain('quiz/trunk');
    expect(manifest.version).toBe(dataset.version);
  });

  it('leaves nothing of an earlier build behind', () => {
    const { root, files } = compile(pools);
    expect([...files.keys()]).toContain('generated/content/quiz/gluteal-region.json');
    writeContent(root, { dataset: json, decks, quiz: {}, chosen: [], previews: [] });
    const left = readdirSync(root, { recursive: true }).map(String);
    expect(left.filter((file) => /quiz|questions/.test(file) && file.endsWith('.json'))).toEqual([]);
  });
});
