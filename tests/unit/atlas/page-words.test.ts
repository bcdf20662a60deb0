import { describe, expect, it } from 'vitest';
import { pageWords } from '@/components/atlas/page-words';
import type { Structure } from '@/lib/anatomy/structure';
import { loadContent } from '@/scripts/build/load-content';
import { projectRoot } from '@/scripts/build/project-root';

const { dataset } = loadContent(projectRoot);
const wordsOf = (id: string) => {
  const found = [...dataset.structures.values()].find((structure: Structure) => structure.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return pageWords(dataset, found);
};

describe('what a page of the atlas says it is', () => {
  it('counts the statements and sources of a structure', () => {
    expect(wordsOf('gluteus-medius')).toMatch(
      /^Gluteus medius \(musculus gluteus medius\): \d{2,3} statements from \d{2} sources\.$/,
    );
  });

  it('counts the structures of a region, the commonest kinds first', () => {
    const own = [...dataset.structures.values()].filter(
      ({ region, kind }) => region === 'gluteal-region' && kind !== 'region',
    );
    expect(wordsOf('gluteal-region')).toContain(`: ${own.length} structures with plates, facts and sources; `);
  });

  it('is one sentence or two that fit a preview, for every page', () => {
    for (const structure of dataset.structures.values()) {
      const words = pageWords(dataset, structure);
      expect(words.length, structure.id).toBeLessThanOrEqual(200);
      expect(words).toMatch(/\.$/);
      expect(words).not.toMatch(/\b(0|1) (statements|sources|structures)\b/);
    }
  });
});
