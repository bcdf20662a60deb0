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
import type { Structure, StructureKind } from '@/lib/anatomy/structure';
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

/** Decks that are about a kind rather than about one structure. */
const decksOfKinds: Partial<Readonly<Record<StructureKind, readonly [string, string]>>> = {
  lesion: ['nerve-lesions', 'Study nerve lesions'],
  'clinical-test': ['clinical-tests', 'Study clinical tests'],
  reflex: ['clinical-tests', 'Study clinical tests'],
  dermatome: ['dermatomes-and-myotomes', 'Study dermatomes and myotomes'],
  myotome: ['dermatomes-and-myotomes', 'Study dermatomes and myotomes'],
};

/** The deck that is nearest to what somebody has just read: of the structure itself, of its kind, of its region. */
function studyOf(structure: Structure, region: Structure | undefined): { href: string; label: string } | null {
  const { files } = loadManifest();
  const hasDeck = (id: string) => files[`decks/${id}`] !== undefined;
  const [id, label] = decksOfKinds[structure.kind] ?? [];
  if (id !== undefined && label !== undefined && hasDeck(id)) return { href: `/study/${id}`, label };
  const nearest = [structure, ...(region === undefined ? [] : [region])].find((each) => hasDeck(each.id));
  return nearest === undefined ? null : { href: `/study/${nearest.id}`, label: `Study the ${nearest.names.en}` };
}

export default async function StructurePage(props: Props) {
  const structure = await structureOf(props);
  const dataset = loadDataset();
  const region = structure.region === null ? undefined : dataset.structures.get(structure.region);
  const regional = [...dataset.structures.values()].filter((other) => other.region === structure.region);
  const regionName = region === undefined ? 'Atlas' : sentenceCase(region.names.en);
  const study = studyOf(structure, region);
  const within = [...dataset.structures.values()].filter((other) => other.region === structure.id);
  return (
    <Page current="atlas" back={<PlaceLink href={`/atlas#${region?.id ?? 'main'}`}>{regionName}</PlaceLink>}>
      <div className={styles.columns}>
        <RegionList structures={regional} current={structure} />
        <StructureSheet
          dataset={dataset}
          structure={structure}
          plate={plateOf(dataset, structure)}
          study={study}
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
