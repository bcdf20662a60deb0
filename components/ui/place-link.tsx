'use client';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import type { ComponentProps } from 'react';

type PlaceLinkProps = Omit<
  ComponentProps<typeof Link>,
  'href' | 'prefetch' | 'onPointerEnter' | 'onTouchStart' | 'onFocus'
> & {
  readonly href: string;
};

/**
 * A link to another place, fetched when somebody is about to take it. Fetching every place with every page would cost
 * a phone more than the page itself, and browsers complain of style sheets that were fetched and never used.
 */
export function PlaceLink({ href, ...link }: PlaceLinkProps) {
  const router = useRouter();
  const fetchAhead = () => router.prefetch(href);
  return (
    <Link
      href={href}
      prefetch={false}
      onPointerEnter={fetchAhead}
      onTouchStart={fetchAhead}
      onFocus={fetchAhead}
      {...link}
    />
  );
}
