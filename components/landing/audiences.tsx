import type { ReactNode } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import type { Card } from '@/lib/cards/card';
import { Plate } from '../plate/plate';
import { PlaceLink } from '../ui/place-link';
import { RuledLine, RuledList } from '../ui/ruled-line';
import { sentenceCase } from '../ui/sentence-case';
import styles from './audiences.module.css';

interface AudiencesProps {
  readonly diagram: Diagram;
  /** The must-know cards of gluteus medius, as they are studied. */
  readonly cards: readonly Card[];
  readonly quizHref: string;
}

/** What there is today for each of three kinds of visitors, with a piece of the thing itself. */
export function Audiences({ diagram, cards, quizHref }: AudiencesProps) {
  return (
    <div className={styles.audiences}>
      <Audience
        id="students"
        who="For students"
        title={`${inWords(cards.length)} cards a muscle`}
        specimen={
          <ol className={styles.cards}>
            {cards.map((card) => (
              <li key={card.id}>{sentenceCase(card.label.split(', ').at(-1) ?? card.label)}</li>
            ))}
          </ol>
        }
        caption="All that is must-know of gluteus medius"
        link={<PlaceLink href="/study/gluteal-region">Start with gluteus medius</PlaceLink>}
      >
        Each card comes back just before you would forget it. It goes on when the connection does not, and needs no
        account; with one, your answers follow you to every device.
      </Audience>
      <Audience
        id="instructors"
        who="For instructors"
        title="One link, the same ten questions"
        specimen={
          <RuledList label="A quiz link">
            <RuledLine label="Link">/quiz/gluteal-region</RuledLine>
            <RuledLine label="Length">10 questions</RuledLine>
            <RuledLine label="Set">Number 1 of many</RuledLine>
          </RuledList>
        }
        caption="What the link says, in its own words"
        link={<PlaceLink href="/atlas/gluteus-medius">Read a page with its sources</PlaceLink>}
      >
        Nobody needs an account to answer. Every statement in the atlas names its source or says that it has none.
        Classes and assignments are not here yet.
      </Audience>
      <Audience
        id="quiz"
        who="Quick quiz"
        title="Ten questions, no account"
        specimen={
          <div className={styles.plate}>
            <Plate
              diagram={diagram}
              variant="line"
              crop="card"
              layers={['bone']}
              structure="gluteus-minimus"
              fit="box"
              directions={false}
            />
          </div>
        }
        caption="Which muscle is lit here?"
        link={<PlaceLink href={quizHref}>Take the quiz</PlaceLink>}
      >
        A wrong answer is told what it was taken for. What you miss comes back in your study.
      </Audience>
    </div>
  );
}

interface AudienceProps {
  readonly id: string;
  readonly who: string;
  readonly title: string;
  readonly specimen: ReactNode;
  readonly caption: string;
  readonly link: ReactNode;
  readonly children: ReactNode;
}

function Audience({ id, who, title, specimen, caption, link, children }: AudienceProps) {
  return (
    <section id={id} className={styles.audience}>
      <p className={styles.who}>{who}</p>
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.specimen}>{specimen}</div>
      <p className={styles.caption}>{caption}</p>
      <p className={styles.sentence}>{children}</p>
      <p className={styles.link}>{link}</p>
    </section>
  );
}

const words = ['No', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'];
const inWords = (count: number): string => words[count] ?? String(count);
