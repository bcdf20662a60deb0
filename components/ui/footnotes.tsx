import styles from './footnotes.module.css';

/** Marks in the text that lead to the numbered sources below: "1,3". Numbers start at 1. */
export function FootnoteMarks({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <sup className={styles.marks}>
      {numbers.map((number, index) => (
        <span key={number}>
          {index === 0 ? null : ','}
          <a href={`#source-${number}`} className={styles.mark} aria-label={`source ${number}`}>
            {number}
          </a>
        </span>
      ))}
    </sup>
  );
}

export interface Footnote {
  readonly citation: string;
  readonly url: string | null;
}

/** The numbered sources at the foot of a page, in the order in which the text first cites them. */
export function Footnotes({ notes }: { readonly notes: readonly Footnote[] }) {
  if (notes.length === 0) return null;
  return (
    <ol className={styles.notes}>
      {notes.map((note, index) => (
        <li key={note.citation} id={`source-${index + 1}`} className={styles.note}>
          <span className={styles.number}>{index + 1}.</span>
          {note.url === null ? (
            <span>{note.citation}</span>
          ) : (
            <a href={note.url} rel="noreferrer">
              {note.citation}
            </a>
          )}
        </li>
      ))}
    </ol>
  );
}
