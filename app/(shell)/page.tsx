import { bonesBeside } from '@/components/landing/bones-beside';
import { Landing } from '@/components/landing/landing';
import { landingNumbers } from '@/components/landing/landing-numbers';
import { structureId } from '@/lib/core/ids';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { loadQuizPool } from '@/lib/server/content/load-quiz-pool';

const region = 'gluteal-region';

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
