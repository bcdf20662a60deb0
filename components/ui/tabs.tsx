import { PlaceLink } from './place-link';
import styles from './tabs.module.css';

/** The places that exist. A place is added here on the day it opens. */
export const places = [
  { id: 'today', name: 'Today', href: '/today' },
  { id: 'atlas', name: 'Atlas', href: '/atlas' },
  { id: 'quiz', name: 'Quiz', href: '/quiz/gluteal-region?n=10&seed=1' },
  { id: 'settings', name: 'Settings', href: '/settings' },
] as const;
export type Place = (typeof places)[number]['id'];

/** Words, not icons; an ink bar over the one that is open. At the bottom of a phone, in the bar of a desk. */
export function Tabs({ current, where }: { readonly current: Place | null; readonly where: 'foot' | 'bar' }) {
  return (
    <nav className={styles.tabs} data-where={where} aria-label="Places">
      {places.map((place) => (
        <PlaceLink
          key={place.id}
          href={place.href}
          className={styles.tab}
          aria-current={place.id === current ? 'page' : undefined}
        >
          {place.name}
        </PlaceLink>
      ))}
    </nav>
  );
}
