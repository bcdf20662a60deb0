import type { ComponentProps } from 'react';

type PlaceLinkProps = ComponentProps<'a'> & { readonly href: string };

/** A link to another place of the app. Plain, so that it weighs nothing; `LocalLinks` (local-navigation.tsx) makes it quick. */
export const PlaceLink = (link: PlaceLinkProps) => <a {...link} />;
