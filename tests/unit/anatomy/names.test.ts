import { describe, expect, it } from 'vitest';
import { acceptedNames, displayName, jointName, partName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { structureId } from '@/lib/core/ids';

const medius: Structure = {
  id: structureId('gluteus-medius'),
  kind: 'muscle',
  names: {
    en: 'gluteus medius',
    la: 'musculus gluteus medius',
    synonyms: ['middle gluteal muscle'],
    latinSynonyms: ['musculus glutaeus medius'],
    eponyms: [],
    abbreviations: ['GMed'],
    rejected: ['hip muscle'],
  },
  region: structureId('gluteal-region'),
  tier: 1,
  partOf: null,
  parts: [{ id: 'anterior', name: 'anterior fibres', la: null }],
  paired: true,
};

describe('names', () => {
  it('are shown in the chosen language, a Latin muscle without its class word', () => {
    expect(displayName(medius)).toBe('gluteus medius');
    expect(displayName(medius, 'la')).toBe('gluteus medius');
    expect(displayName({ ...medius, names: { ...medius.names, la: null } }, 'la')).toBe('gluteus medius');
  });

  it('count in English and Latin, with and without musculus, each once, and never when refused', () => {
    expect(acceptedNames(medius.names)).toEqual([
      'gluteus medius',
      'musculus gluteus medius',
      'musculus glutaeus medius',
      'glutaeus medius',
      'middle gluteal muscle',
      'GMed',
    ]);
  });

  it('of parts are found by their slug', () => {
    expect(partName(medius, 'anterior')).toBe('anterior fibres');
    expect(partName(medius, 'posterior')).toBeNull();
    expect(partName(medius, null)).toBeNull();
  });

  it.each([
    ['hip joint', 'hip'],
    ['joints of the lumbar spine', 'lumbar spine'],
    ['temporomandibular joint', 'temporomandibular joint'],
  ])('of a joint stand in a movement without the word joint: %s', (en, short) => {
    expect(jointName({ ...medius, names: { ...medius.names, en } })).toBe(short);
  });
});
