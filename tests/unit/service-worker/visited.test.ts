import { createHash } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Manifest } from '../../../workers/service-worker/manifest';
import { visited } from '../../../workers/service-worker/visited';
import { MemoryCaches, page, workerStore } from '../../setup/caches';

const html = '<h1>Today</h1>';
const digest = createHash('sha256').update(html).digest('hex').slice(0, 16);
const manifest = (version: string): Manifest => ({
  version,
  files: [],
  sets: [[]],
  pages: { '/today': `${digest}0`, '/offline': `${digest}0` },
  places: [],
});
const server = { '/today': () => page(html), '/offline': () => page(html) };

describe('a page that reports itself', () => {
  let caches: MemoryCaches;
  const names = async () => (await caches.keys()).slice().sort();

  beforeEach(async () => {
    caches = new MemoryCaches();
    await caches.open('retinaculum-other');
  });

  it('ends an older version that no open page can want', async () => {
    await visited(workerStore(manifest('1'), caches, server), { alone: true, newer: false }, '/today');
    expect(await names()).toEqual(['retinaculum-1']);
  });

  it('leaves an older version to the pages that still came from it', async () => {
    await visited(workerStore(manifest('1'), caches, server), { alone: false, newer: false }, '/today');
    expect(await names()).toEqual(['retinaculum-1', 'retinaculum-other']);
  });

  it('never takes away what the version that waits has just kept', async () => {
    await visited(workerStore(manifest('1'), caches, server), { alone: true, newer: true }, '/today');
    expect(await names()).toEqual(['retinaculum-1', 'retinaculum-other']);
  });
});
