import type { Metadata } from 'next';
import { AtlasIndex } from '@/components/atlas/atlas-index';
import { AtlasSearch } from '@/components/atlas/atlas-search-shell';
import { Listing } from '@/components/ui/listing';
import { Page } from '@/components/ui/page';
import { PlaceLink } from '@/components/ui/place-link';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { contentPath, loadManifest } from '@/lib/server/content/load-manifest';
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

export default function AtlasPage() {
  return (
    <Page current="atlas">
      <Listing title="Atlas">
        <AtlasSearch entriesUrl={contentPath('search')}>
          <p className={styles.decks}>
            <PlaceLink href="/decks">
              {loadManifest().decks.length} decks to study, by course, nerve and movement
            </PlaceLink>
          </p>
          <AtlasIndex dataset={loadDataset()} />
        </AtlasSearch>
      </Listing>
    </Page>
  );
}
