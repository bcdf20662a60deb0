import type { Structure } from '@/lib/anatomy/structure';
import { sentenceCase } from '../ui/sentence-case';
import { StructureName } from '../ui/structure-name';
import { LossFold } from './loss-fold';
import styles from './nerve-course.module.css';
import { SheetLines } from './sayings';
import type { Course, Cut } from './sheet/course';
import { StructureLink } from './structure-link';

/**
 * The course of a nerve as a line with a stop for each place where branches leave. Each stop can be cut: what fails
 * is behind a disclosure, so that the course itself is read at a glance and nothing needs a script.
 */
export function NerveCourse({ course, name }: { readonly course: Course; readonly name: string }) {
  if (course.whole !== null) {
    return (
      <section className={styles.course}>
        <h2 className={styles.title}>When it is cut</h2>
        <CutText cut={course.whole} label={name} />
      </section>
    );
  }
  return (
    <section className={styles.course}>
      <h2 className={styles.title}>Course, and what a cut costs</h2>
      <ol className={styles.stops}>
        {course.stops.map((stop) => (
          <li key={stop.id} className={styles.stop}>
            <h3 className={styles.place}>{sentenceCase(stop.name)}</h3>
            <Leaving what="Muscles" structures={stop.muscles} />
            <Leaving what="Branches" structures={stop.nerves} />
            <details className={styles.cut}>
              <summary className={styles.summary}>
                <span className={styles.mark}>Cut here</span> {stop.cut.loss.inShort}
                <Spared muscles={stop.spared} />
              </summary>
              <CutText cut={stop.cut} label={`${name} cut ${stop.name}`} />
            </details>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** "; triceps brachii spared": at most two muscles, the others go with them. */
function Spared({ muscles }: { readonly muscles: readonly Structure[] }) {
  if (muscles.length === 0) return null;
  return (
    <>
      ;{' '}
      {muscles.slice(0, 2).map((muscle, index) => (
        <span key={muscle.id}>
          {index === 0 ? null : ', '}
          <StructureName structure={muscle} capital={false} />
        </span>
      ))}
      {muscles.length > 2 ? ' and more' : ''} spared
    </>
  );
}

/** What leaves the nerve at a place, one to a line where there are few. */
function Leaving({ what, structures }: { readonly what: string; readonly structures: readonly Structure[] }) {
  if (structures.length === 0) return null;
  return (
    <p className={styles.leaving} data-kind={what === 'Muscles' ? 'muscle' : 'nerve'}>
      <span className="visually-hidden">{what}: </span>
      {structures.map((structure, index) => (
        <span key={structure.id}>
          {index === 0 ? null : ', '}
          <StructureLink structure={structure} capital={index === 0} />
        </span>
      ))}
    </p>
  );
}

function CutText({ cut, label }: { readonly cut: Cut; readonly label: string }) {
  return (
    <>
      {cut.lesions.length === 0 ? null : (
        <p className={styles.known}>
          Known as{' '}
          {cut.lesions.map((lesion, index) => (
            <span key={lesion.id}>
              {index === 0 ? null : ', '}
              <StructureLink structure={lesion} capital={false} />
            </span>
          ))}
        </p>
      )}
      {cut.loss.lines.length === 0 ? null : <SheetLines lines={cut.loss.lines} label={label} small />}
      <LossFold loss={cut.loss} label={label} />
    </>
  );
}
