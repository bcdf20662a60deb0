import { Landing } from '@/components/landing/landing';
import { structureId } from '@/lib/core/ids';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';

export default function LandingPage() {
  const medius = structureId('gluteus-medius');
  const cards = loadDeck('gluteal-region').cards.filter((card) => card.structure === medius && card.level === 'must');
  return <Landing diagram={loadDiagram('lateral-hip')} cards={cards} />;
}
