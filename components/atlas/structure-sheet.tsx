import type { ReactNode } from 'react';
import type { Dataset } from '@/lib/anatomy/dataset';
import type { Structure } from '@/lib/anatomy/structure';
import { Plate } from '../plate/plate';
import { PrimaryLink } from '../ui/button';
import { Footnotes } from '../ui/footnotes';
import { Name } from '../ui/name';
import { sentenceCase } from '../ui/sentence-case';
import { kindName } from './kinds';
import { LossFold } from './loss-fold';
import { NerveCourse } from './nerve-course';
import { PartRows } from './part-rows';
import { PlateBoard } from './plate-board';
import { gaitPictures, type StructurePlate } from './plate-of';
import { PlexusOf } from './plexus/plexus-of';
import { SheetLines } from './sayings';
import type { Line } from './sheet/line';
import { attachmentsTitle, structureSheet } from './sheet/sheet';
import styles from './structure-sheet.module.css';

interface StructureSheetProps {
  readonly dataset: Dataset;
  readonly structure: Structure;
  readonly plate: StructurePlate | null;
  /** Where its region is studied, when there is such a deck. */
  readonly study: { readonly href: string; readonly label: string } | null;
  /** What can be done with the page itself, under its name. */
  readonly tools?: ReactNode;
  /** What stands after the sheet's own sections: the structures of a region. */
  readonly children?: ReactNode;
}

/** Everything the atlas knows of one structure, as one sheet that also prints. */
export function StructureSheet({ dataset, structure, plate, study, tools = null, children }: StructureSheetProps) {
  const sheet = structureSheet(dataset, structure);
  const { en, la } = structure.names;
  const others = [...structure.names.synonyms, ...structure.names.eponyms, ...structure.names.abbreviations];
  // After the table where there is one; a page of sentences is read first.
  const studyLink =
    study === null ? null : (
      <div className={styles.study}>
        <PrimaryLink href={study.href}>{study.label}</PrimaryLink>
      </div>
    );
  return (
    <article className={styles.sheet} data-plate={plate !== null || undefined}>
      <header className={styles.head}>
        <p className={styles.kind}>{kindName(structure.kind)}</p>
        <h1 className={styles.name}>
          <Name en={sentenceCase(en)} la={la === null ? null : sentenceCase(la)} />
        </h1>
        {la === null ? null : (
          <p className={styles.other}>
            <span data-lang-name="en" lang="la">
              {la}
            </span>
            <span data-lang-name="la" lang="en">
              {en}
            </span>
          </p>
        )}
        {tools}
      </header>
      {plate === null ? null : (
        <div className={styles.plate}>
          <PlateBoard plate={plate} lit={structure.id} />
        </div>
      )}
      <PlexusOf dataset={dataset} structure={structure} />
      <div className={styles.text}>
        {sheet.first.length === 0 ? null : <SheetLines lines={sheet.first} label="In short" />}
        {sheet.loss === null ? null : <LossFold loss={sheet.loss} label={en} />}
        {sheet.first.length > 0 ? studyLink : null}
        {sheet.course === null ? null : <NerveCourse course={sheet.course} name={sentenceCase(en)} />}
        <PartRows parts={sheet.parts} structure={structure} plate={plate} />
        {sheet.sections.map((section) => (
          <section key={section.title} className={styles.section}>
            <h2 className={styles.title}>{section.title}</h2>
            {section.title === 'In practice' ? <GaitPlates dataset={dataset} structure={structure} /> : null}
            {section.lines.length === 0 ? null : <SheetLines lines={section.lines} label={section.title} small />}
            {section.more.length === 0 ? null : (
              <details className={styles.more}>
                <summary className={styles.summary}>
                  {section.title === attachmentsTitle ? byLandmark(section.more) : moreWords(section.more)}
                </summary>
                <SheetLines lines={section.more} label={`${section.title}, more`} small />
              </details>
            )}
          </section>
        ))}
        {sheet.variants.length === 0 ? null : (
          <section className={styles.section}>
            <h2 className={styles.title}>Texts vary</h2>
            <SheetLines lines={sheet.variants} label="Texts vary" small />
          </section>
        )}
        <section className={styles.section}>
          <h2 className={styles.title}>Names and sources</h2>
          {others.length === 0 ? null : <p className={styles.others}>Also called {others.join(', ')}.</p>}
          <Footnotes notes={sheet.footnotes} unsourced={sheet.anyUnsourced} />
        </section>
        {sheet.first.length > 0 ? null : studyLink}
        {children}
      </div>
    </article>
  );
}

/** "By landmark: 12". */
const byLandmark = (lines: readonly Line[]): string =>
  `By landmark: ${lines.reduce((sum, line) => sum + line.sayings.length, 0)}`;

/** "In other words, and what is claimed: 12". */
function moreWords(lines: readonly Line[]): string {
  const count = lines.reduce((sum, line) => sum + line.sayings.length, 0);
  const claims = lines.some((line) => line.label === 'Claimed');
  const rest = lines.some((line) => line.label !== 'Claimed');
  if (!rest) return `Claimed, not shown: ${count}`;
  return claims ? `In other words, and what is claimed: ${count}` : `In other words: ${count}`;
}

/** Pictures of gait that show what happens when the structure fails, with everything switched on. */
function GaitPlates({ dataset, structure }: Pick<StructureSheetProps, 'dataset' | 'structure'>) {
  const gait = gaitPictures(dataset);
  return [...dataset.diagrams.values()]
    .filter(
      (diagram) =>
        gait.has(diagram.id) &&
        diagram.shapes.some((shape) => shape.structure === structure.id && shape.tissue === 'muscle'),
    )
    .map((diagram) => (
      <div key={diagram.id} className={styles.gait}>
        <Plate
          diagram={diagram}
          variant="filled"
          layers={diagram.layers.map((layer) => layer.id)}
          structure={structure.id}
          depth={false}
          caption
        />
      </div>
    ));
}
