import type { Dataset } from '@/lib/anatomy/dataset';
import type { Structure } from '@/lib/anatomy/structure';
import { PlaceLink } from '../ui/place-link';
import { StructureName } from '../ui/structure-name';
import styles from './atlas-index.module.css';
import { byKind, kindName } from './kinds';
import { StructureLink } from './structure-link';

/** Kinds that people go to directly, wherever in the body they are. */
const across = ['plexus', 'lesion', 'clinical-test', 'reflex', 'dermatome', 'myotome'] as const;

/** The parts of the body with their regions and what each holds, and what is looked for across all of them. */
export function AtlasIndex({ dataset }: { readonly dataset: Dataset }) {
  const all = [...dataset.structures.values()];
  const regions = all.filter((structure) => structure.kind === 'region');
  const within = (region: Structure) => all.filter((each) => each.region === region.id && each.kind !== 'region');
  const filled = (region: Structure) => within(region).length > 0;
  const wholes = regions.filter((region) => region.partOf === null);
  return (
    <>
      {wholes.map((whole) => {
        const parts = regions.filter((region) => region.partOf === whole.id && filled(region));
        const rows = [...(filled(whole) ? [whole] : []), ...parts];
        return rows.length === 0 ? null : (
          <section key={whole.id} id={whole.id} className={styles.section}>
            <h2 className={styles.heading}>
              <PlaceLink href={`/atlas/${whole.id}`}>
                <StructureName structure={whole} capital />
              </PlaceLink>
            </h2>
            <ul className={styles.list}>
              {rows.map((region) => (
                <li key={region.id} id={region === whole ? undefined : region.id}>
                  <PlaceLink href={`/atlas/${region.id}`} className={styles.row}>
                    <StructureName structure={region} capital />
                    <span className={styles.holds}>{holds(within(region))}</span>
                  </PlaceLink>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <section className={styles.section}>
        <h2 className={styles.heading}>Across the body</h2>
        {byKind(all)
          .filter(({ kind }) => across.some((each) => each === kind))
          .map(({ kind, heading, structures }) => (
            <details key={kind}>
              <summary className={styles.summary}>
                {heading} <span className={styles.holds}>{structures.length}</span>
              </summary>
              <ul className={styles.names}>
                {structures.map((structure) => (
                  <li key={structure.id}>
                    <StructureLink structure={structure} className={styles.name} />
                  </li>
                ))}
              </ul>
            </details>
          ))}
      </section>
    </>
  );
}

/** "34 muscles, 20 landmarks, 12 nerves": the three kinds that there are most of. */
function holds(structures: readonly Structure[]): string {
  return [...byKind(structures)]
    .sort((a, b) => b.structures.length - a.structures.length)
    .slice(0, 3)
    .map(
      ({ kind, heading, structures: own }) =>
        `${own.length} ${(own.length === 1 ? kindName(kind) : heading).toLowerCase()}`,
    )
    .join(', ');
}
