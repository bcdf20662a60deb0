import { Fragment } from 'react';
import { FootnoteMarks } from '../ui/footnotes';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './sayings.module.css';
import type { Line, Saying } from './sheet/line';
import { StructureLink } from './structure-link';

/** Sentences with their links and footnote marks, one below the other. */
export function Sayings({ sayings }: { readonly sayings: readonly Saying[] }) {
  return sayings.map((saying) => (
    <p key={textOf(saying)} className={styles.saying}>
      {saying.segments.map((segment) =>
        typeof segment === 'string' ? (
          <Fragment key={segment}>{segment}</Fragment>
        ) : (
          <StructureLink key={segment.structure.id} structure={segment.structure} capital={segment.capital} />
        ),
      )}
      <FootnoteMarks numbers={saying.notes} unsourced={saying.unsourced} />
    </p>
  ));
}

const textOf = ({ segments }: Saying): string =>
  segments.map((segment) => (typeof segment === 'string' ? segment : segment.structure.id)).join('');

/** Ruled lines; `small` for whole sentences, which are read rather than looked up. */
export function SheetLines({
  lines,
  label,
  small = false,
}: {
  readonly lines: readonly Line[];
  readonly label: string;
  readonly small?: boolean;
}) {
  return (
    <div className={small ? styles.small : undefined}>
      <RuledList label={label}>
        {lines.map((line) => (
          <RuledLine
            key={line.label}
            label={line.label}
            note={line.quiet.length === 0 ? undefined : <Sayings sayings={line.quiet} />}
          >
            <Sayings sayings={line.sayings} />
          </RuledLine>
        ))}
      </RuledList>
    </div>
  );
}
