import type { Structure } from '@/lib/anatomy/structure';
import { byKind } from './kinds';
import styles from './region-list.module.css';
import { StructureLink } from './structure-link';

interface RegionListProps {
  readonly structures: readonly Structure[];
  readonly current: Structure;
}

/** The neighbours of a structure, at the left of a desk: muscles and nerves of the region, and its own kind. */
export function RegionList({ structures, current }: RegionListProps) {
  const groups = byKind(structures).filter(
    ({ kind }) => kind === 'muscle' || kind === 'nerve' || kind === current.kind,
  );
  return (
    <nav className={styles.list} aria-label="This region">
      {groups.map((group) => (
        <div key={group.kind} className={styles.group}>
          <h2 className={styles.heading}>{group.heading}</h2>
          <ul>
            {group.structures.map((structure) => (
              <li key={structure.id}>
                <StructureLink structure={structure} className={styles.link} current={structure === current} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
