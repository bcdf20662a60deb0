'use client';
import { type ReactNode, useEffect, useRef } from 'react';
import type { Diagram } from '@/lib/anatomy/diagram';
import type { SessionResult } from '@/lib/queue/session-result';
import { Plate } from '../plate/plate';
import { ButtonPair, PrimaryLink, Secondary } from '../ui/button';
import { RuledLine, RuledList } from '../ui/ruled-line';
import styles from './end-screen.module.css';
import { doneWords, emptyWords, inkedWords, moreWords, tomorrowWords } from './study-words';

interface EndScreenProps {
  readonly result: SessionResult;
  /** Names of the structures that passed 90% in this session. */
  readonly inkedNames: readonly string[];
  readonly diagram: Diagram | null;
  /** How the answers stand with the server. */
  readonly status: ReactNode;
}

/** What a session came to. Without an answer in it: that nothing is due, and when something will be. */
export function EndScreen({ result, inkedNames, diagram, status }: EndScreenProps) {
  const empty = result.answers === 0;
  const words = inkedWords(inkedNames);
  const inked = new Set<string>(result.inked);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The button that ended the session is gone. Where there was no session nothing was pressed either.
    if (!empty) title.current?.focus({ preventScroll: true });
  }, [empty]);
  return (
    <section className={styles.end} data-testid="result">
      {diagram === null ? null : (
        <div className={styles.plate}>
          <Plate
            diagram={diagram}
            variant="inked"
            crop="card"
            fit="box"
            inked={inked}
            layers={shownLayers(diagram, inked)}
          />
        </div>
      )}
      <div className={styles.text}>
        <h1 className={styles.title} ref={title} tabIndex={-1}>
          {empty ? emptyWords(result) : doneWords(result)}
        </h1>
        <p className={styles.note}>{words ?? (empty ? 'The quiz and the atlas are open all the time.' : null)}</p>
        {empty ? null : (
          <RuledList>
            <RuledLine label="Recalled">
              {result.recalled} of {result.answers}
            </RuledLine>
            <RuledLine label="Tomorrow">{tomorrowWords(result.tomorrow)}</RuledLine>
          </RuledList>
        )}
        <p className={styles.status}>{status}</p>
      </div>
    </section>
  );
}

/** Bones always, and every layer of which something is known; what is also drawn cut open lets see what it covers. */
const shownLayers = ({ layers, shapes }: Diagram, inked: ReadonlySet<string>): readonly string[] => {
  const known = new Set(
    shapes.flatMap((shape) => (shape.structure !== null && inked.has(shape.structure) ? [shape.layer] : [])),
  );
  const opened = (id: string) => layers.find((layer) => layer.id === `${id}-cut`)?.id ?? id;
  return layers.flatMap((layer) => (layer.on || known.has(layer.id) ? [opened(layer.id)] : []));
};

interface EndButtonsProps {
  readonly more: SessionResult['more'];
  readonly onMore: () => void;
}

export function EndButtons({ more, onMore }: EndButtonsProps) {
  return (
    <ButtonPair>
      {more === null ? null : (
        <Secondary onClick={onMore} data-testid="next">
          {moreWords(more)}
        </Secondary>
      )}
      <PrimaryLink href="/today">Stop here</PrimaryLink>
    </ButtonPair>
  );
}
