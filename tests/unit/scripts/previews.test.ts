import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { decksByRegion } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { loadContent } from '@/scripts/build/load-content';
import { previewFile, previewFolder, previewProblems, previewsOf } from '@/scripts/build/previews';
import { projectRoot } from '@/scripts/build/project-root';

const { dataset } = loadContent(projectRoot);
const decks = decksByRegion(dataset, generateCards(dataset));
const previews = previewsOf(dataset, decks);
const root = mkdtempSync(path.join(os.tmpdir(), 'retinaculum-previews-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('pictures of shared links', () => {
  it('exist for the landing page, the atlas, and each region that is asked about, and for its quiz', () => {
    expect(previews.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['landing', 'atlas', 'region-gluteal-region', 'quiz-gluteal-region']),
    );
  });

  it('are committed as PNGs of 1200 by 630 that weigh at most 300 KB', () => {
    for (const preview of previews) {
      const png = readFileSync(path.join(projectRoot, previewFolder, previewFile(preview)));
      expect(png.toString('latin1', 1, 4)).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(png.length).toBeLessThan(300_000);
    }
  });

  it('are out of date when their plate is drawn anew', () => {
    const [quiz] = previews.filter(({ name }) => name === 'quiz-gluteal-region');
    const id = quiz?.diagram.id ?? '';
    const diagrams = new Map(dataset.diagrams);
    const plate = diagrams.get(id);
    if (plate === undefined) throw new Error('no plate');
    const [first, ...others] = plate.shapes;
    if (first === undefined) throw new Error('no shape');
    diagrams.set(id, { ...plate, shapes: [{ ...first, d: `${first.d}M0,0L1,1` }, ...others] });
    const [anew] = previewsOf({ ...dataset, diagrams }, decks).filter(({ name }) => name === 'quiz-gluteal-region');
    expect(anew?.key).not.toBe(quiz?.key);
  });

  it('are asked for when missing, and told when nothing shows them', () => {
    const folder = path.join(root, previewFolder);
    mkdirSync(folder, { recursive: true });
    for (const preview of previews.slice(1)) writeFileSync(path.join(folder, previewFile(preview)), '');
    writeFileSync(path.join(folder, 'old.000000000000.png'), '');
    const said = previewProblems(root, previews).map(({ message }) => message);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/'landing' is missing.*npm run previews:draw/);
    expect(said[1]).toMatch(/nothing shows this picture/);
  });
});
