import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { decksByRegion } from '@/lib/cards/decks';
import { generateCards } from '@/lib/cards/generate-cards';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { contentPath, loadManifest } from '@/lib/server/content/load-manifest';
import { writeContent } from '@/scripts/build/write-content';
import { loadSmall } from '../../../fixtures/small-atlas';

const { dataset, json } = loadSmall();
let root = '';

beforeAll(() => {
  root = mkdtempSync(path.join(tmpdir(), 'generated-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('compiled content', () => {
  it('that is missing names the command that makes it', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    expect(() => loadDeck('hip-region')).toThrow(
      'generated/content/decks/hip-region.json is missing: run "npm run content:build" first',
    );
  });

  it('comes back as it was compiled', () => {
    vi.spyOn(process, 'cwd').mockReturnValue(root);
    const decks = decksByRegion(dataset, generateCards(dataset));
    const manifest = writeContent(root, { dataset: json, decks, quiz: {}, chosen: [], previews: [] });
    expect(loadDataset()).toEqual(dataset);
    expect(loadDataset()).toBe(loadDataset());
    expect(loadDeck('hip-region')).toEqual(decks[0]);
    expect(loadDiagram('side-view')).toEqual(dataset.diagrams.get('side-view'));
    expect(loadManifest()).toEqual(manifest);
    expect(contentPath('decks/hip-region')).toMatch(/^\/content\/decks\/hip-region\.[0-9a-f]{12}\.json$/);
    expect(() => contentPath('decks/nowhere')).toThrow("content manifest has no 'decks/nowhere'");
  });
});
