import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Problem } from '../../lib/anatomy/content/problem';
import type { Dataset } from '../../lib/anatomy/dataset';
import type { Diagram } from '../../lib/anatomy/diagram';
import type { Card, Deck } from '../../lib/cards/card';
import { canonicalJson } from '../../lib/log/canonical-json';
import { shortHash } from './load-content';

/** What the picture of a shared link says and shows. */
export interface Preview {
  /** "quiz-gluteal-region" */
  readonly name: string;
  readonly kicker: string;
  readonly title: string;
  readonly line: string;
  readonly diagram: Diagram;
  readonly view: {
    readonly variant: 'filled' | 'line';
    readonly layers: readonly string[];
    readonly lit: readonly string[];
  };
  /** What it was drawn from: of the words, the plate and the layout. A picture with another key is out of date. */
  readonly key: string;
}

/** Raise it when scripts/previews-draw.ts sets the page differently, so that every picture is drawn anew. */
const layout = 1;
export const previewFolder = 'content/previews';
export const previewFile = ({ name, key }: Pick<Preview, 'name' | 'key'>): string => `${name}.${key}.png`;

const keyed = (preview: Omit<Preview, 'key'>): Preview => ({
  ...preview,
  key: shortHash(canonicalJson({ layout, ...preview })),
});

/** One picture for the landing page and the atlas, and two for every region that is asked about with plates. */
export function previewsOf(dataset: Dataset, decks: readonly Deck[]): readonly Preview[] {
  const regional = decks.flatMap((deck) => {
    const pictured = deck.cards.filter((card) => card.template === 'identify' && card.picture !== null);
    const [first, second = first] = pictured;
    if (first === undefined || second === undefined) return [];
    return [
      ...drawn(dataset, first, 'filled', {
        name: `region-${deck.id}`,
        kicker: 'Retinaculum atlas',
        title: deck.title,
        line: 'Plates, facts and their sources.',
      }),
      ...drawn(dataset, second, 'line', {
        name: `quiz-${deck.id}`,
        kicker: `Quiz: ${deck.title.toLowerCase()}`,
        title: second.prompt,
        line: 'Ten questions, each answer explained. No account needed.',
      }),
    ];
  });
  const [region, quiz] = regional;
  if (region === undefined || quiz === undefined) return regional;
  return [
    keyed({
      ...region,
      name: 'landing',
      kicker: 'Retinaculum',
      title: 'Anatomy, held in memory',
      line: 'You are asked again just before you would forget.',
    }),
    keyed({
      ...region,
      name: 'atlas',
      kicker: 'Retinaculum',
      title: 'Atlas',
      line: 'Every structure with its plate, its facts and their sources.',
      view: { variant: 'filled', layers: region.diagram.layers.map((layer) => layer.id), lit: [] },
    }),
    ...regional,
  ];
}

function drawn(
  dataset: Dataset,
  card: Card,
  variant: Preview['view']['variant'],
  words: Pick<Preview, 'name' | 'kicker' | 'title' | 'line'>,
): readonly Preview[] {
  const diagram = dataset.diagrams.get(card.picture?.diagram ?? '');
  if (diagram === undefined || card.picture === null) return [];
  const base = diagram.layers.filter((layer) => layer.on).map((layer) => layer.id);
  return [keyed({ ...words, diagram, view: { variant, layers: base, lit: card.picture.lit } })];
}

/** Pictures that are missing or show an older plate, and files that nothing shows. */
export function previewProblems(root: string, previews: readonly Preview[]): readonly Problem[] {
  const folder = path.join(root, previewFolder);
  const wanted = new Set(previews.map(previewFile));
  const present = existsSync(folder) ? readdirSync(folder) : [];
  const again = 'run "npm run previews:draw"';
  return [
    ...previews
      .filter((preview) => !present.includes(previewFile(preview)))
      .map(({ name }) => ({
        file: previewFolder,
        line: 1,
        message: `the preview '${name}' is missing or was drawn from other words or an older plate: ${again}`,
      })),
    ...present
      .filter((file) => !wanted.has(file))
      .map((file) => ({ file: `${previewFolder}/${file}`, line: 1, message: `nothing shows this picture: ${again}` })),
  ];
}
