import type { Metadata } from 'next';
import { AtlasSearch } from '@/components/atlas/atlas-search';
import { kindName } from '@/components/atlas/kinds';
import type { SearchEntry } from '@/components/atlas/match-names';
import { RegionIndex } from '@/components/atlas/region-index';
import { Page } from '@/components/ui/page';
import { acceptedNames, displayName } from '@/lib/anatomy/names';
import type { Structure } from '@/lib/anatomy/structure';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { shareMetadata } from '@/lib/server/content/share-metadata';
import styles from './page.module.css';

export function generateMetadata(): Metadata {
  const { structures, facts, sources } = loadDataset();
  return shareMetadata({
    title: 'Atlas',
    description: `${structures.size} structures by region and kind, with ${facts.size} statements from ${sources.size} sources.`,
    path: '/atlas',
    previews: ['atlas'],
  });
}

function entryOf(structure: Structure): SearchEntry {
  const en = displayName(structure);
  const la = structure.names.la === null ? null : displayName(structure, 'la');
  const also = acceptedNames(structure.names).filter((name) => name !== en && name !== la);
  return { id: structure.id, en, la: la === en ? null : la, kind: kindName(structure.kind), also };
}

export default function AtlasPage() {
  const structures = [...loadDataset().structures.values()];
  const inRegion = (region: Structure) =>
    structures.filter((structure) => structure.region === region.id && structure.kind !== 'region');
  const regions = structures
    .filter((structure) => structure.kind === 'region')
    .sort((a, b) => inRegion(b).length - inRegion(a).length);
  return (
    <Page current="atlas">
      <div className={styles.atlas}>
        <h1 className={styles.title}>Atlas</h1>
        <AtlasSearch entries={structures.map(entryOf)}>
          {regions.map((region) => (
            <RegionIndex key={region.id} region={region} structures={inRegion(region)} />
          ))}
        </AtlasSearch>
      </div>
    </Page>
  );
}
