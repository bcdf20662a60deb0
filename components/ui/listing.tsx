import type { ReactNode } from 'react';
import styles from './listing.module.css';

/** A page that lists what there is, under its title. */
export const Listing = ({ title, children }: { readonly title: string; readonly children: ReactNode }) => (
  <div className={styles.listing}>
    <h1 className={styles.title}>{title}</h1>
    {children}
  </div>
);
