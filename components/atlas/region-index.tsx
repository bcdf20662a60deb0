import type { Structure } from '@/lib/anatomy/structure';
import { byKind } from './kinds';
import styles from './region-index.module.css';
import { StructureLink } from './structure-link';

interface RegionIndexProps {
  readonly region: Structure;
  readonly structures: readonly Structure[];
  /** On the page of the region itself, which needs no link to itself. */
  readonly untitled?: boolean;
}

/** The structures of a region by kind. A region that only holds smaller regions has nothing to list. */
export function RegionIndex({ region, structures, untitled = false }: RegionIndexProps) {
  if (structures.length === 0) return null;
  return (
    <section id={region.id} className={styles.region}>
      <h2 className={untitled ? 'visually-hidden' : styles.title}>
        {untitled ? 'Structures' : <StructureLink structure={region} />}
      </h2>
      {byKind(structures).map((group) => (
        <div key={group.kind} className={styles.group}>
          <h3 className={styles.heading}>{group.heading}</h3>
          <ul className={styles.list}>
            {group.structures.map((structure) => (
              <li key={structure.id}>
                <StructureLink structure={structure} className={styles.link} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
