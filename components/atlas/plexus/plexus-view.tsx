'use client';
import { useEffect, useId, useMemo, useState } from 'react';
import type { NetworkFact } from '@/lib/anatomy/nerve-fact';
import { CordsInset } from './cords-inset';
import { CutReport } from './cut-report';
import { cutSummary } from './cut-summary';
import type { PlexusCuts } from './cuts';
import type { PlexusDrawing } from './drawing';
import { PlexusSvg } from './plexus-svg';
import styles from './plexus-view.module.css';

interface PlexusViewProps {
  readonly title: string;
  readonly network: NetworkFact;
  readonly drawing: PlexusDrawing;
  readonly cuts: PlexusCuts;
}

/** "#cut=upper-trunk": a page may link to a plexus that is cut already. */
const hashed = /^#cut=([a-z0-9-]+)$/;

/** A plexus that can be cut: tap it, or choose the place from the list, and read what is lost. */
export function PlexusView({ title, network, drawing, cuts }: PlexusViewProps) {
  const [at, setAt] = useState<string | null>(null);
  const id = useId();
  const cut = cuts.cuts.find((each) => each.node === at) ?? null;
  const dead = useMemo(() => new Set(cut?.dead ?? []), [cut]);

  useEffect(() => {
    const read = () => {
      const wanted = hashed.exec(location.hash)?.[1];
      if (wanted !== undefined) setAt(wanted);
    };
    read();
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);

  const pick = (node: string) => setAt((before) => (before === node ? null : node));
  const map = { title, network, drawing, dead, cut: cut?.node ?? null, onPick: pick };
  return (
    <section className={styles.plexus} aria-label={`Map of the ${title.toLowerCase()}`}>
      <div className={styles.choice}>
        <label htmlFor={id} className={styles.label}>
          Cut
        </label>
        <select
          id={id}
          className={styles.select}
          value={at ?? ''}
          onChange={(event) => setAt(event.target.value === '' ? null : event.target.value)}
        >
          <option value="">nothing: the whole plexus</option>
          {network.columns.map((column) => (
            <optgroup key={column} label={column}>
              {cuts.cuts
                .filter((each) => each.column === column)
                .map((each) => (
                  <option key={each.node} value={each.node}>
                    {each.title}
                  </option>
                ))}
            </optgroup>
          ))}
        </select>
      </div>
      <p className={styles.result} role="status">
        {cut === null ? 'Tap a root, trunk, cord or nerve to cut it, or choose it here.' : cutSummary(cut)}
      </p>
      <div className={styles.wide}>
        <PlexusSvg {...map} shape="wide" />
      </div>
      <div className={styles.tall}>
        <PlexusSvg {...map} shape="tall" />
      </div>
      <div className={styles.notes}>
        <p className={styles.caption}>{drawing.caption}</p>
        {drawing.cords ? <CordsInset /> : null}
      </div>
      {cut === null ? null : <CutReport cut={cut} names={cuts.names} />}
    </section>
  );
}
