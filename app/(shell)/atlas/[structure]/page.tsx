import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { pageWords } from '@/components/atlas/page-words';
import { plateOf } from '@/components/atlas/plate-of';
import { RegionIndex } from '@/components/atlas/region-index';
import { RegionList } from '@/components/atlas/region-list';
import { StructureSheet } from '@/components/atlas/structure-sheet';
import { ShareButton } from '@/components/share/share-button';
import { Page } from '@/components/ui/page';
import { PlaceLink } from '@/components/ui/place-link';
import { sentenceCase } from '@/components/ui/sentence-case';
import type { Structure } from '@/lib/anatomy/structure';
import { isStructureId } from '@/lib/core/ids';
import { loadDataset } from '@/lib/server/content/load-dataset';
import { loadManifest } from '@/lib/server/content/load-manifest';
import { shareMetadata } from '@/lib/server/content/share-metadata';
import styles from './page.module.css';

interface Props {
  readonly params: Promise<{ readonly structure: string }>;
}

export const dynamicParams = false;

export const generateStaticParams = (): { structure: string }[] =>
  [...loadDataset().structures.keys()].map((structure) => ({ structure }));

async function structureOf({ params }: Props): Promise<Structure> {
  const { structure: id } = await params;
  const structure = isStructureId(id) ? loadDataset().structures.get(id) : undefined;
  return structure ?? notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const structure = await structureOf(props);
  const region = structure.kind === 'region' ? structure.id : structure.region;
  return shareMetadata({
    title: sentenceCase(structure.names.en),
    description: pageWords(loadDataset(), structure),
    path: `/atlas/${structure.id}`,
    previews: [`region-${region}`, 'atlas'],
  });
}

export default async function StructurePage(props: Props) {
  const structure = await structureOf(props);
  const dataset = loadDataset();
  const region = structure.region === null ? undefined : dataset.structures.get(structure.region);
  const regional = [...dataset.structures.values()].filter((other) => other.region === structure.region);
  const regionName = region === undefined ? 'Atlas' : sentenceCase(region.names.en);
  const studied = structure.kind === 'region' ? structure : region;
  const isStudied = studied !== undefined && loadManifest().files[`decks/${studied.id}`] !== undefined;
  const within = [...dataset.structures.values()].filter((other) => other.region === structure.id);
  return (
    <Page current="atlas" back={<PlaceLink href={`/atlas#${region?.id ?? 'main'}`}>{regionName}</PlaceLink>}>
      <div className={styles.columns}>
        <RegionList structures={regional} current={structure} />
        <StructureSheet
          dataset={dataset}
          structure={structure}
          plate={plateOf(dataset, structure)}
          study={isStudied ? { href: `/study/${studied.id}`, label: `Study the ${studied.names.en}` } : null}
          tools={
            structure.kind === 'region' ? (
              <ShareButton
                look="link"
                label="Share this region"
                title={`${sentenceCase(structure.names.en)} in the atlas`}
                path={`/atlas/${structure.id}`}
              />
            ) : null
          }
        >
          {structure.kind === 'region' ? <RegionIndex region={structure} structures={within} untitled /> : null}
        </StructureSheet>
      </div>
    </Page>
  );
}
