import { headers } from 'next/headers';
import { cache } from 'react';
import { actorOf } from './actor-of';
import type { Actor } from './find-actor';

/**
 * Who makes this request, or null. Every use-case, page, action and handler that touches anything personal asks this
 * itself; the session's row is looked up each time, so that signing out takes effect at once.
 */
export const currentActor = cache(
  async (): Promise<Actor | null> =>
    // Reading the request tells Next that this cannot be prerendered, before anything asks for a configuration.
    actorOf(await headers()),
);
