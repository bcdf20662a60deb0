import type { ListedDeck } from '@/lib/anatomy/content-manifest';
import { Name } from '../ui/name';
import { PlaceLink } from '../ui/place-link';
import styles from './deck-list.module.css';

/** A deck with its Latin name, where its structure has one. */
export interface DeckEntry extends ListedDeck {
  readonly la: string | null;
}

export interface DeckSection {
  readonly heading: string;
  /** One line on what these decks are for. */
  readonly note: string;
  /** Long lists stay closed until somebody looks for a name in them. */
  readonly folded: boolean;
  readonly decks: readonly DeckEntry[];
}

/** A quiz of fewer questions would ask the same ones every time. */
const fewestQuestions = 10;

/** Every deck under the heading where people look for it, each with its number of cards and its quiz. */
export function DeckList({ sections }: { readonly sections: readonly DeckSection[] }) {
  return sections.map((section) => (
    <section key={section.heading} className={styles.section}>
      <h2 className={styles.heading}>{section.heading}</h2>
      <p className={styles.note}>{section.note}</p>
      {section.folded ? (
        <details>
          <summary className={styles.summary}>All {section.decks.length}</summary>
          <Rows decks={section.decks} />
        </details>
      ) : (
        <Rows decks={section.decks} />
      )}
    </section>
  ));
}

function Rows({ decks }: { readonly decks: readonly DeckEntry[] }) {
  return (
    <ul className={styles.list}>
      {decks.map((deck) => (
        <li key={deck.id} className={styles.row}>
          <PlaceLink href={`/study/${deck.id}`} className={styles.study}>
            <Name en={deck.title} la={deck.la} />
            <span className={styles.count}>{deck.cards} cards</span>
          </PlaceLink>
          {deck.questions < fewestQuestions ? null : (
            <PlaceLink href={`/quiz/${deck.id}`} className={styles.quiz}>
              Quiz<span className="visually-hidden">: {deck.title}</span>
            </PlaceLink>
          )}
        </li>
      ))}
    </ul>
  );
}
