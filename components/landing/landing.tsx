import type { Diagram } from '@/lib/anatomy/diagram';
import { litDescription } from '../plate/lit-description';
import type { PlateLabel } from '../plate/place-labels';
import { Plate } from '../plate/plate';
import { Page } from '../ui/page';
import { PlaceLink } from '../ui/place-link';
import { Audiences } from './audiences';
import { FirstQuestionForm } from './first-question-form';
import styles from './landing.module.css';
import type { LandingNumbers } from './landing-numbers';

interface LandingProps {
  readonly diagram: Diagram;
  /** The bones that are named beside the plate on a desk. */
  readonly labels: readonly PlateLabel[];
  readonly numbers: LandingNumbers;
}

/** Width by height of the frame: the labels of a desk find room beside the bones. */
const deskRatio = 1.7;

const quizHref = '/quiz/gluteal-region?n=10&seed=1';

/** The first thing anybody sees: a plate and a question, at once answerable. */
export function Landing({ diagram, labels, numbers }: LandingProps) {
  const lit = diagram.shapes.flatMap(({ id, structure, role }) =>
    structure === 'gluteus-medius' && role === 'body' ? [id] : [],
  );
  return (
    <Page current={null} tabs={false} end={<PlaceLink href="/sign-in">Sign in</PlaceLink>}>
      <div className={styles.first}>
        <div className={styles.plate}>
          <Plate
            diagram={diagram}
            variant="filled"
            crop="card"
            layers={['bone']}
            structure="gluteus-medius"
            fit="box"
            ratio={deskRatio}
            labels={labels}
            description={litDescription(diagram, lit)}
          />
        </div>
        <FirstQuestionForm
          promise={
            <>
              <span className={styles.long}>Answer it. Retinaculum asks again just before you would forget. </span>
              No account needed.
            </>
          }
        />
        <nav className={styles.foot} aria-label="On this page">
          <a href="#students">Students</a>
          <a href="#instructors">Instructors</a>
          <a href="#institutions">Institutions</a>
        </nav>
      </div>
      <Audiences numbers={numbers} quizHref={quizHref} />
      <p className={styles.end}>Sources on every page. Schematic plates, not to scale.</p>
    </Page>
  );
}
