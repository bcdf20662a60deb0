import { Fragment } from 'react';
import { FootnoteMarks } from '../ui/footnotes';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './sayings.module.css';
import type { Line, Saying, Segment } from './sheet/line';
import { StructureLink } from './structure-link';

/** Sentences with their links and footnote marks, one below the other. */
export function Sayings({ sayings }: { readonly sayings: readonly Saying[] }) {
  return sayings.map((saying) => (
    <p key={textOf(saying)} className={styles.saying}>
      {withOffsets(saying.segments).map(({ segment, offset }) =>
        typeof segment === 'string' ? (
          <Fragment key={offset}>{segment}</Fragment>
        ) : (
          <StructureLink key={offset} structure={segment.structure} capital={segment.capital} />
        ),
      )}
      <FootnoteMarks numbers={saying.notes} unsourced={saying.unsourced} />
    </p>
  ));
}

/** Each piece with the number of characters before it, which tells equal pieces apart. */
function withOffsets(segments: readonly Segment[]): readonly { readonly segment: Segment; readonly offset: number }[] {
  let offset = 0;
  return segments.map((segment) => {
    const at = offset;
    offset += typeof segment === 'string' ? segment.length : segment.structure.names.en.length;
    return { segment, offset: at };
  });
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
