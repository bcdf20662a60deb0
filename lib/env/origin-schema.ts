import * as z from 'zod';

/** "https://example.org": where the app is reached, without a path. */
export const originSchema = z
  .url({ protocol: /^https?$/, error: 'must be an address such as https://example.org', abort: true })
  .refine((text) => new URL(text).origin === text.replace(/\/$/, ''), {
    error: 'must be an origin alone, without a path',
  })
  .transform((text) => new URL(text).origin);
