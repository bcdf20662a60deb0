import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { begunScript } from '@/components/study/begun';
import { firstCards } from '@/components/study/first-cards';
import { keptScript } from '@/components/study/kept-script';
import { latinOfDeck } from '@/components/study/latin-of-deck';
import { Study } from '@/components/study/study-shell';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { contentPath, loadManifest } from '@/lib/server/content/load-manifest';
import { shareMetadata } from '@/lib/server/content/share-metadata';

interface Props {
  readonly params: Promise<{ readonly region: string }>;
}

const prefix = 'decks/';
const deckIds = (): readonly string[] =>
  Object.keys(loadManifest().files).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

export const dynamicParams = false;
export const generateStaticParams = (): { region: string }[] => deckIds().map((region) => ({ region }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region } = await params;
  const { title, cards } = loadDeck(region);
  return shareMetadata({
    title: `Study: ${title.toLowerCase()}`,
    description: `${cards.length} cards about the ${title.toLowerCase()}. Each comes back just before you would forget it; no account needed.`,
    path: `/study/${region}`,
    previews: [`region-${region}`, 'landing'],
  });
}

/** How many cards come with the page; the others follow in one file. */
const inline = 10;

export default async function StudyPage({ params }: Props) {
  const { region } = await params;
  if (!deckIds().includes(region)) notFound();
  const deck = loadDeck(region);
  const { cards, left } = firstCards(deck.cards, inline);
  const drawn = new Set(cards.flatMap((card) => card.picture?.diagram ?? []));
  const all = [...new Set(deck.cards.flatMap((card) => card.picture?.diagram ?? []))];
  const cited = new Set(cards.flatMap((card) => card.sources));
  return (
    <>
      <script>{begunScript}</script>
      <Study
        first={{ contentVersion: deck.contentVersion, cards, left }}
        sources={Object.fromEntries(Object.entries(deck.sources).filter(([id]) => cited.has(id)))}
        deckUrl={contentPath(`decks/${region}`)}
        diagrams={Object.fromEntries([...drawn].map((id) => [id, loadDiagram(id)]))}
        diagramUrls={Object.fromEntries(all.map((id) => [id, contentPath(`diagrams/${id}`)]))}
        overview={all[0] ?? ''}
        latin={latinOfDeck(loadDataset(), deck)}
      />
      <script>{keptScript(deck.contentVersion)}</script>
    </>
  );
}
