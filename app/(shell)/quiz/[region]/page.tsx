import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { preload } from 'react-dom';
import { earlyQuizScript } from '@/components/quiz/early-script';
import { Quiz } from '@/components/quiz/quiz-shell';
import { questionView } from '@/components/quiz/quiz-view';
import { WithoutScript } from '@/components/ui/without-script';
import { assemble } from '@/lib/quiz/assemble';
import { defaultSettings, settingsSearch } from '@/lib/quiz/quiz-settings';
import { loadDiagram } from '@/lib/server/content/load-diagram';
import { contentPath, loadManifest } from '@/lib/server/content/load-manifest';
import { loadQuizPool } from '@/lib/server/content/load-quiz-pool';
import { shareMetadata } from '@/lib/server/content/share-metadata';

interface Props {
  readonly params: Promise<{ readonly region: string }>;
}

const prefix = 'quiz/';
const regions = (): readonly string[] =>
  Object.keys(loadManifest().files).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : []));

export const dynamicParams = false;
export const generateStaticParams = (): { region: string }[] => regions().map((region) => ({ region }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { region } = await params;
  const { title, items } = loadQuizPool(region);
  return shareMetadata({
    title: `Quiz: ${title.toLowerCase()}`,
    description: `${defaultSettings.count} of ${items.length} questions about the ${title.toLowerCase()}, each answer explained. The first is on the page; no account needed.`,
    path: `/quiz/${region}`,
    previews: [`quiz-${region}`, `region-${region}`, 'landing'],
  });
}

export default async function QuizPage({ params }: Props) {
  const { region } = await params;
  if (!regions().includes(region)) notFound();
  const pool = loadQuizPool(region);
  const [first] = assemble(pool.items, { ...defaultSettings, typed: true });
  if (first === undefined) notFound();
  const poolUrl = contentPath(`quiz/${region}`);
  preload(poolUrl, { as: 'fetch', crossOrigin: 'anonymous' });
  const view = questionView(first);
  const drawn = [...new Set(pool.items.flatMap((item) => item.picture?.diagram ?? []))];
  const shown = view.picture === null ? [] : [view.picture.diagram];
  return (
    <>
      <script>{earlyQuizScript(region, settingsSearch(defaultSettings))}</script>
      <Quiz
        region={region}
        title={pool.title}
        first={view}
        withoutScript={
          <WithoutScript answer={{ value: first.item.key, why: first.item.reason }}>
            Choosing an answer, and the other questions, need JavaScript. <a href="/atlas">The atlas</a> reads without
            it.
          </WithoutScript>
        }
        poolUrl={poolUrl}
        diagrams={Object.fromEntries(shown.map((id) => [id, loadDiagram(id)]))}
        diagramUrls={Object.fromEntries(drawn.map((id) => [id, contentPath(`diagrams/${id}`)]))}
      />
    </>
  );
}
