import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { ContentFile, ContentManifest, PreviewFile } from '../../lib/anatomy/content-manifest';
import { type DatasetJson, datasetFromJson } from '../../lib/anatomy/dataset';
import type { Deck } from '../../lib/cards/card';
import { offersQuiz } from '../../lib/quiz/offers-quiz';
import type { QuizPool } from '../../lib/quiz/pool';
import { searchEntries } from '../../lib/search/search-entries';
import { type ChosenContent, chosenDeck, chosenPool, listedDecks } from './chosen-content';
import { shortHash } from './load-content';
import { type Preview, previewFile, previewFolder } from './previews';
import { writeWhenChanged } from './write-when-changed';

export interface CompiledContent {
  readonly dataset: DatasetJson;
  readonly decks: readonly Deck[];
  /** Quiz pools by region. */
  readonly quiz: Readonly<Record<string, QuizPool>>;
  /** Decks by rule, whose cards and items are those of the regions. */
  readonly chosen: readonly ChosenContent[];
  /** Pictures of shared links; one that nobody has drawn yet is left out. */
  readonly previews: readonly Preview[];
}

function filesUnder(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const inner = path.join(folder, entry.name);
    return entry.isDirectory() ? filesUnder(inner) : [inner];
  });
}

/** Takes away what an earlier build left and this one did not write. */
function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  for (const file of filesUnder(folder)) if (!kept.has(file)) rmSync(file, { force: true });
}

/** The questions of a region too small for a quiz of its own still belong to decks by rule; no page is made for them. */
const poolName = (pool: QuizPool): string => `${offersQuiz(pool.items) ? 'quiz' : 'questions'}/${pool.region}`;

/** generated/content for the build, and hashed copies under public/content for browsers. */
export function writeContent(root: string, content: CompiledContent): ContentManifest {
  const own = path.join(root, 'generated/content');
  const shared = path.join(root, 'public/content');
  const written = new Set<string>();
  const write = (file: string, text: string) => {
    writeWhenChanged(file, text);
    written.add(file);
  };
  const parts: readonly (readonly [string, unknown])[] = [
    ...content.decks.map((deck) => [`decks/${deck.id}`, deck] as const),
    ...content.dataset.diagrams.map((diagram) => [`diagrams/${diagram.id}`, diagram] as const),
    ...Object.values(content.quiz).map((pool) => [poolName(pool), pool] as const),
  ];
  const files: Record<string, ContentFile> = {};
  /** The server has every deck whole; browsers get the choice and the files of the regions. */
  const writeBoth = (name: string, whole: unknown, sent: unknown = whole) => {
    const text = JSON.stringify(sent);
    const hashed = `${name}.${shortHash(text)}.json`;
    write(path.join(own, `${name}.json`), JSON.stringify(whole));
    write(path.join(shared, hashed), text);
    files[name] = { path: `/content/${hashed}`, bytes: Buffer.byteLength(text) };
  };
  for (const [name, value] of parts) writeBoth(name, value);
  writeBoth('search', searchEntries(datasetFromJson(content.dataset)));
  const pathOf = (name: string): string => files[name]?.path ?? '';
  for (const { deck, pool, deckParts, poolParts } of content.chosen) {
    writeBoth(
      `decks/${deck.id}`,
      deck,
      chosenDeck(
        deck,
        deckParts.map((part) => pathOf(`decks/${part}`)),
      ),
    );
    if (pool === null) continue;
    writeBoth(
      `quiz/${deck.id}`,
      pool,
      chosenPool(
        pool,
        poolParts.flatMap((part) => content.quiz[part] ?? []).map((part) => pathOf(poolName(part))),
      ),
    );
  }
  const previews: Record<string, PreviewFile> = {};
  for (const preview of content.previews) {
    const drawn = path.join(root, previewFolder, previewFile(preview));
    if (!existsSync(drawn)) continue;
    const copy = path.join(shared, 'previews', previewFile(preview));
    mkdirSync(path.dirname(copy), { recursive: true });
    copyFileSync(drawn, copy);
    written.add(copy);
    previews[preview.name] = {
      path: `/content/previews/${previewFile(preview)}`,
      alt: `${preview.title}${preview.title.endsWith('?') ? '' : '.'} ${preview.diagram.description}`,
    };
  }
  const manifest: ContentManifest = { version: content.dataset.version, files, decks: listedDecks(content), previews };
  write(path.join(own, 'dataset.json'), JSON.stringify(content.dataset));
  write(path.join(own, 'manifest.json'), JSON.stringify(manifest));
  removeOthers(own, written);
  removeOthers(shared, written);
  return manifest;
}
