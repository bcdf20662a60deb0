import type { ReactNode } from 'react';
import styles from './sheet.module.css';

interface SheetProps {
  readonly title: string;
  /** One quiet sentence under the title. */
  readonly lead?: ReactNode;
  readonly children: ReactNode;
  /** What stands below a hairline at the end. */
  readonly foot?: ReactNode;
}

/** A page of the account: one column, a serif title, forms and ruled lines. */
export function Sheet({ title, lead, children, foot }: SheetProps) {
  return (
    <div className={styles.sheet}>
      <h1 className={styles.title}>{title}</h1>
      {lead === undefined ? null : <div className={styles.lead}>{lead}</div>}
      {children}
      {foot === undefined ? null : <div className={styles.foot}>{foot}</div>}
    </div>
  );
}

/** A part of the page with a heading of its own. */
export function SheetPart({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{title}</h2>
      {children}
    </section>
  );
}

/** Two links at the two ends of a line. */
export const SheetLinks = ({ children }: { readonly children: ReactNode }) => (
  <p className={styles.links}>{children}</p>
);
