import type { Metadata } from 'next';
import { DeckList } from '@/components/decks/deck-list';
import { deckSections } from '@/components/decks/deck-sections';
import { Listing } from '@/components/ui/listing';
import { Page } from '@/components/ui/page';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadManifest } from '@/lib/server/content/load-manifest';
import { shareMetadata } from '@/lib/server/content/share-metadata';
import styles from './page.module.css';

export function generateMetadata(): Metadata {
  const { decks } = loadManifest();
  return shareMetadata({
    title: 'Decks',
    description: `${decks.length} decks to study and to be quizzed on: by course, region, nerve, compartment and movement, with nerve lesions and clinical tests.`,
    path: '/decks',
    previews: ['atlas'],
  });
}

export default function DecksPage() {
  return (
    <Page current="atlas">
      <Listing title="Decks">
        <p className={styles.lead}>A card that two decks share is remembered once, whichever deck you study it in.</p>
        <DeckList sections={deckSections(loadDataset(), loadManifest().decks)} />
      </Listing>
    </Page>
  );
}
