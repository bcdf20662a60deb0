import type { Metadata } from 'next';
import { Plate } from '@/components/plate/plate';
import { firstCards } from '@/components/study/first-cards';
import { SyncStatusLine } from '@/components/sync/sync-status-line';
import { todayPlate } from '@/components/today/today-plate';
import { Today } from '@/components/today/today-shell';
import { Page } from '@/components/ui/page';
import { WithoutScript } from '@/components/ui/without-script';
import { displayName } from '@/lib/anatomy/names';
import { structureId } from '@/lib/core/ids';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadDeck } from '@/lib/server/content/load-deck';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { contentPath } from '@/lib/server/content/load-manifest';

export const metadata: Metadata = {
  title: 'Today',
  description: 'What is due, how long it takes, where it is weakest.',
};

export default function TodayPage() {
  const diagram = loadDiagram('lateral-hip');
  const { cards } = loadDeck('gluteal-region');
  const begun = structureId('gluteus-medius');
  const small = todayPlate(diagram);
  const drawn = new Set(small.shapes.map((shape) => shape.structure));
  const names = [...loadDataset().structures.values()]
    .filter((structure) => drawn.has(structure.id))
    .map((structure) => ({ id: structure.id, en: displayName(structure), la: displayName(structure, 'la') }));
  return (
    <Page current="today" end={<SyncStatusLine />}>
      <WithoutScript inset>
        Today is made from the answers on this device, which needs JavaScript. <a href="/atlas">The atlas</a> reads
        without it.
      </WithoutScript>
      <Today
        deck={{ id: 'gluteal-region', url: contentPath('decks/gluteal-region') }}
        diagram={small}
        names={names}
        plate={
          <Plate
            diagram={diagram}
            variant="filled"
            crop="card"
            layers={['bone']}
            structure="gluteus-medius"
            fit="box"
            directions={false}
          />
        }
        first={{
          facts: cards.filter((card) => card.structure === begun && card.level === 'must').length,
          minutes: firstCards(cards, 1).left.minutes,
        }}
        studyHref="/study/gluteal-region"
        quizHref="/quiz/gluteal-region?n=10&seed=1"
      />
    </Page>
  );
}
