import type { ReactNode } from 'react';
import { inWords } from '../ui/in-words';
import { PlaceLink } from '../ui/place-link';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './audiences.module.css';
import { KindBars } from './kind-bars';
import type { LandingNumbers } from './landing-numbers';
import { RecallChart } from './recall-chart';

interface AudiencesProps {
  readonly numbers: LandingNumbers;
  readonly quizHref: string;
}

/** What there is today for a student, an instructor and an institution, each with a piece of the thing itself. */
export function Audiences({ numbers, quizHref }: AudiencesProps) {
  const { cardsOfFirst, cards, curve, questions, kinds } = numbers;
  const { statements, sourcedPercent, sources, structures } = numbers;
  return (
    <div className={styles.audiences}>
      <Audience
        id="students"
        who="For students"
        title={`Study ${inWords(cardsOfFirst)} cards a muscle`}
        specimen={<RecallChart curve={curve} />}
        caption="One card, asked when due and never again"
        link={<PlaceLink href="/study/gluteal-region">Start with gluteus medius</PlaceLink>}
      >
        {cards} cards of the gluteal region, the must-know first, without a connection or an account.
      </Audience>
      <Audience
        id="instructors"
        who="For instructors"
        title="One link, the same ten questions"
        specimen={<KindBars kinds={kinds} />}
        caption={`The commonest kinds among ${questions} questions`}
        link={<PlaceLink href={quizHref}>Take the ten questions</PlaceLink>}
      >
        Whoever opens it is asked the same, and is told what a wrong answer was taken for.
      </Audience>
      <Audience
        id="institutions"
        who="For institutions"
        title="Sources you can check"
        specimen={
          <RuledList label="The atlas in numbers">
            <RuledLine label="Statements">
              {statements}, {sourcedPercent}% sourced
            </RuledLine>
            <RuledLine label="Sources">{sources} texts and papers</RuledLine>
            <RuledLine label="Structures">{structures}, a page for each</RuledLine>
          </RuledList>
        }
        caption="Where no source is named, the page says so"
        link={<PlaceLink href="/atlas/gluteus-medius">Read a page with its sources</PlaceLink>}
      >
        One command runs it on a machine of yours, and the answers stay there.
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
