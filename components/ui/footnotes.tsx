import styles from './footnotes.module.css';

interface FootnoteMarksProps {
  readonly numbers: readonly number[];
  /** Nobody can look it up: a "u" that leads to the sentence saying so. */
  readonly unsourced?: boolean;
}

/**
 * The mark in the text that leads to the numbered sources below: "1,3". Numbers start at 1. One link however many there
 * are, which stand together at the foot of the page: numbers side by side would be too near to each other for a finger.
 */
export function FootnoteMarks({ numbers, unsourced = false }: FootnoteMarksProps) {
  const [first] = numbers;
  if (first === undefined && !unsourced) return null;
  const sources = numbers.length === 0 ? [] : [`${numbers.length === 1 ? 'source' : 'sources'} ${numbers.join(', ')}`];
  return (
    <sup className={styles.marks}>
      <a
        href={first === undefined ? '#unsourced' : `#source-${first}`}
        className={styles.mark}
        aria-label={[...sources, ...(unsourced ? ['unsourced'] : [])].join(', ')}
      >
        {[...numbers, ...(unsourced ? ['u'] : [])].join(',')}
      </a>
    </sup>
  );
}

export interface Footnote {
  readonly citation: string;
  readonly url: string | null;
}

interface FootnotesProps {
  readonly notes: readonly Footnote[];
  readonly unsourced?: boolean;
}

/** The numbered sources at the foot of a page, in the order in which the text first cites them. */
export function Footnotes({ notes, unsourced = false }: FootnotesProps) {
  if (notes.length === 0 && !unsourced) return null;
  return (
    <>
      <ol className={styles.notes}>
        {notes.map((note, index) => (
          <li key={`${note.citation} ${note.url ?? ''}`} id={`source-${index + 1}`} className={styles.note}>
            <span className={styles.number}>{index + 1}</span>
            {note.url === null ? (
              <span>{note.citation}</span>
            ) : (
              <a href={note.url} rel="noreferrer">
                {note.citation}
              </a>
            )}
          </li>
        ))}
        {unsourced ? (
          <li id="unsourced" className={styles.note}>
            <span className={styles.number}>u</span>
            <span>Unsourced: reviewed twice.</span>
          </li>
        ) : null}
      </ol>
      {notes.every(({ url }) => url !== null) ? null : (
        <p className={styles.basis}>
          Works without a link are cited by edition, from knowledge of what they say: no page was opened for it, and a
          second reader checked it.
        </p>
      )}
    </>
  );
}
