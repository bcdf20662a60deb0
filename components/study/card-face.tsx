import { memo, type ReactNode, type Ref } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import type { Card } from '@/lib/cards/card';
import { QuestionPlate } from '../plate/question-plate';
import { PlaceLink } from '../ui/place-link';
import styles from './card-face.module.css';
import type { MeetLine } from './meet-lines';
import { MeetPlate } from './meet-plate';
import { NamedText } from './named-text';

/** What a source id stands for, as a footnote prints it. */
export interface Citation {
  readonly citation: string;
  readonly url: string | null;
}

interface CardFaceProps {
  readonly card: Card;
  /** The card's plate; null where it has none, undefined while it is on its way (its box is kept). */
  readonly diagram: Diagram | null | undefined;
  readonly revealed: boolean;
  /** False while it only waits to be asked: tests and tools look for the one that is. */
  readonly asked: boolean;
  readonly citations: Readonly<Record<string, Citation>>;
  /** Gets the focus when the card appears, so that the question is read out. */
  readonly questionRef?: Ref<HTMLHeadingElement>;
  /** Says who it is, where the card introduces a structure and is answered for the first time. */
  readonly meet?: readonly MeetLine[];
  /** What can be done with the card itself. */
  readonly more?: ReactNode;
}

/** One card: the plate in the same box before and after, the question, and once revealed the answer and why. */
export const CardFace = memo(function CardFace(props: CardFaceProps) {
  const { card, diagram, revealed, asked, citations, questionRef, meet = [], more } = props;
  const { picture } = card;
  return (
    <article
      className={styles.card}
      data-picture={picture !== null || undefined}
      data-meet={(revealed && meet.length > 0) || undefined}
    >
      {picture === null ? null : (
        <div className={styles.plate}>
          {diagram === null || diagram === undefined ? null : <QuestionPlate diagram={diagram} picture={picture} />}
        </div>
      )}
      <div className={styles.text}>
        <p className={styles.label}>{card.label}</p>
        <h1 className={styles.prompt} ref={questionRef} tabIndex={-1} data-testid={asked ? 'question' : undefined}>
          <NamedText>{card.prompt}</NamedText>
        </h1>
        <div className={styles.answer} aria-live="polite" data-testid={asked ? 'answer' : undefined}>
          {revealed ? (
            <>
              <p className={styles.value}>
                <span className="visually-hidden">Answer: </span>
                <NamedText>{card.answer}</NamedText>
              </p>
              {meet.length === 0 ? null : <MeetPlate lines={meet} />}
              <p className={styles.why}>
                <NamedText>{card.why}</NamedText>
              </p>
              {card.variants === null ? null : <p className={styles.note}>{card.variants}</p>}
            </>
          ) : null}
        </div>
        {revealed ? (
          <div className={styles.more} data-more>
            <PlaceLink href={`/atlas/${card.structure}`}>Atlas page</PlaceLink>
            {more}
            <Sources ids={card.sources} citations={citations} />
          </div>
        ) : null}
      </div>
    </article>
  );
});

function Sources({ ids, citations }: { readonly ids: readonly string[] } & Pick<CardFaceProps, 'citations'>) {
  return (
    <details className={styles.sources}>
      <summary>{ids.length === 0 ? 'Unsourced' : ids.length === 1 ? '1 source' : `${ids.length} sources`}</summary>
      {ids.length === 0 ? <p className={styles.note}>No text is cited for this. It was reviewed twice.</p> : null}
      <ul>
        {ids.map((id) => {
          const source = citations[id];
          if (source === undefined) return null;
          return (
            <li key={id} className={styles.note}>
              {source.url === null ? source.citation : <a href={source.url}>{source.citation}</a>}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
