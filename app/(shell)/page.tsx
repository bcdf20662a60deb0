import type { Metadata } from 'next';
import { bonesBeside } from '@/components/landing/bones-beside';
import { Landing } from '@/components/landing/landing';
import { landingNumbers } from '@/components/landing/landing-numbers';
import { structureId } from '@/lib/core/ids';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { loadQuizPool } from '@/lib/server/content/load-quiz-pool';
import { shareMetadata } from '@/lib/server/content/share-metadata';

const region = 'gluteal-region';

export function generateMetadata(): Metadata {
  const { items } = loadQuizPool(region);
  return shareMetadata({
    title: 'Retinaculum: anatomy, held in memory',
    description: `Learn anatomy from plates: ${loadDeck(region).cards.length} cards and ${items.length} questions on the gluteal region, asked again just before you would forget. Works offline, without an account.`,
    path: '/',
    previews: ['landing'],
    absolute: true,
  });
}

export default function LandingPage() {
  const dataset = loadDataset();
  const diagram = loadDiagram('lateral-hip');
  return (
    <Landing
      diagram={diagram}
      labels={bonesBeside(dataset, diagram)}
      numbers={landingNumbers(dataset, loadDeck(region), loadQuizPool(region), structureId('gluteus-medius'))}
    />
  );
}
