/**
 * One file per door with one import each, written into an empty house by prove-doors.mjs. Every `forbidden` one must
 * be found and no `permitted` one may be: a rule that is always red proves as little as one that is always green.
 * The paths need not exist in the real house, so rooms can be guarded before they are built.
 *
 * @typedef {readonly [file: string, code: string]} Plant
 * @type {{ forbidden: readonly Plant[], permitted: readonly Plant[] }}
 */
export const plantedDoors = {
  forbidden: [
    // Ranks of the domain, one step up each, and sideways.
    ['lib/core/up.ts', "import { it } from '@/lib/log/it';"],
    ['lib/log/up.ts', "import { it } from '@/lib/scheduling/it';"],
    ['lib/log/aside.ts', "import { it } from '@/lib/anatomy/it';"],
    ['lib/anatomy/up.ts', "import { it } from '@/lib/cards/it';"],
    ['lib/scheduling/aside.ts', "import { it } from '@/lib/cards/it';"],
    ['lib/cards/aside.ts', "import { it } from '@/lib/scheduling/it';"],
    ['lib/scheduling/up.ts', "import { it } from '@/lib/queue/it';"],
    ['lib/queue/aside.ts', "import { it } from '@/lib/exam/it';"],
    ['lib/exam/aside.ts', "import { it } from '@/lib/queue/it';"],
    ['lib/quiz/aside.ts', "import { it } from '@/lib/search/it';"],
    ['lib/stats/aside.ts', "import { it } from '@/lib/quiz/it';"],
    ['lib/search/aside.ts', "import { it } from '@/lib/stats/it';"],
    ['lib/identity/aside.ts', "import { it } from '@/lib/preferences/it';"],
    ['lib/media/aside.ts', "import { it } from '@/lib/identity/it';"],
    ['lib/preferences/up.ts', "import { it } from '@/lib/classroom/it';"],
    ['lib/classroom/up.ts', "import { it } from '@/lib/sync/it';"],
    ['lib/sync/aside.ts', "import { it } from '@/lib/interchange/it';"],
    ['lib/interchange/aside.ts', "import { it } from '@/lib/lti/it';"],
    ['lib/lti/aside.ts', "import { it } from '@/lib/sync/it';"],
    // The ways an import can be written.
    ['lib/core/type-only.ts', "import type { It } from '@/lib/sync/it';"],
    ['lib/core/by-path.ts', "import { it } from '../sync/it';"],
    ['lib/core/re-export.ts', "export { it } from '@/lib/sync/it';"],
    ['lib/core/lazy.ts', "export const later = () => import('@/lib/sync/it');"],
    ['lib/core/type-query.ts', "export type Later = import('@/lib/sync/it').It;"],
    // Out of the domain.
    ['lib/sync/to-server.ts', "import { it } from '@/lib/server/it';"],
    ['lib/sync/to-browser.ts', "import { it } from '@/lib/browser/it';"],
    ['lib/sync/to-env.ts', "import { it } from '@/lib/env/it';"],
    ['lib/sync/to-db.ts', "import { it } from '@/db/it';"],
    ['lib/sync/to-components.ts', "import { it } from '@/components/ui/it';"],
    ['lib/sync/to-app.ts', "import { it } from '@/app/it';"],
    ['lib/env/to-core.ts', "import { it } from '@/lib/core/it';"],
    // Packages per room.
    ['lib/core/node.ts', "import fs from 'node:fs';"],
    ['lib/core/react.ts', "import { useState } from 'react';"],
    ['lib/core/next.ts', "import { cookies } from 'next/headers';"],
    ['lib/core/drizzle.ts', "import { eq } from 'drizzle-orm';"],
    ['lib/queue/fsrs.ts', "import { fsrs } from 'ts-fsrs';"],
    ['lib/scheduling/hashes.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['lib/anatomy/yaml.ts', "import { parse } from 'yaml';"],
    ['lib/interchange/jose.ts', "import { jwtVerify } from 'jose';"],
    ['lib/sync/idb.ts', "import { openDB } from 'idb';"],
    ['lib/server/drizzle.ts', "import { eq } from 'drizzle-orm';"],
    ['lib/server/libsql.ts', "import { createClient } from '@libsql/client';"],
    ['lib/server/fsrs.ts', "import { fsrs } from 'ts-fsrs';"],
    ['lib/browser/react.ts', "import { useState } from 'react';"],
    ['lib/browser/node.ts', "import fs from 'node:fs';"],
    ['db/next.ts', "import { cookies } from 'next/headers';"],
    ['components/ui/idb.tsx', "import { openDB } from 'idb';"],
    ['components/ui/auth.tsx', "import NextAuth from 'next-auth';"],
    ['components/ui/node.tsx', "import fs from 'node:fs';"],
    ['app/drizzle.ts', "import { eq } from 'drizzle-orm';"],
    ['app/yaml.ts', "import { parse } from 'yaml';"],
    ['workers/yaml.ts', "import { parse } from 'yaml';"],
    ['lib/core/development.ts', "import fc from 'fast-check';"],
    // From the outer rooms.
    ['lib/server/to-browser.ts', "import { it } from '@/lib/browser/it';"],
    ['lib/server/to-components.ts', "import { it } from '@/components/ui/it';"],
    ['lib/browser/to-server.ts', "import { it } from '@/lib/server/it';"],
    ['lib/browser/to-db.ts', "import { it } from '@/db/it';"],
    ['lib/browser/to-components.ts', "import { it } from '@/components/ui/it';"],
    ['db/to-server.ts', "import { it } from '@/lib/server/it';"],
    ['db/to-browser.ts', "import { it } from '@/lib/browser/it';"],
    ['components/ui/to-server.tsx', "import { it } from '@/lib/server/it';"],
    ['components/ui/to-server-type.tsx', "import type { It } from '@/lib/server/it';"],
    ['components/ui/to-db.tsx', "import { it } from '@/db/it';"],
    ['components/ui/to-browser.tsx', "import { it } from '@/lib/browser/it';"],
    ['components/study/to-env.tsx', "import { it } from '@/lib/env/it';"],
    ['components/ui/to-app.tsx', "import { it } from '@/app/it';"],
    ['app/to-db.ts', "import { it } from '@/db/it';"],
    ['app/to-browser.ts', "import { it } from '@/lib/browser/it';"],
    ['app/to-env.ts', "import { it } from '@/lib/env/it';"],
    ['app/to-scripts.ts', "import { it } from '@/scripts/it';"],
    ['proxy.ts', "import { it } from '@/db/it';"],
    ['instrumentation.ts', "import { it } from '@/lib/env/it';"],
    ['workers/to-app.ts', "import { it } from '@/app/it';"],
    ['workers/to-components.ts', "import { it } from '@/components/ui/it';"],
    ['scripts/to-app.ts', "import { it } from '@/app/it';"],
    ['scripts/to-components.ts', "import { it } from '@/components/ui/it';"],
    ['lib/server/to-tests.ts', "import { it } from '@/tests/it';"],
    // Shapes.
    ['lib/core/round.ts', "import { about } from './about';\nexport const round = () => about;"],
    ['lib/core/nowhere.ts', "import { it } from '@/lib/core/not-there';"],
    ['lib/server/barrel.ts', "import { it } from '@/lib/cards/rooms/index';"],
  ],
  permitted: [
    ['lib/log/fine.ts', "import { it } from '@/lib/core/it';\nimport { sha256 } from '@noble/hashes/sha2.js';"],
    ['lib/scheduling/fine.ts', "import { it } from '@/lib/log/it';\nimport { fsrs } from 'ts-fsrs';"],
    ['lib/sync/fine.ts', "import type { It } from '@/lib/classroom/it';\nimport * as z from 'zod/mini';"],
    ['lib/env/fine.ts', "import path from 'node:path';\nimport * as z from 'zod';"],
    ['lib/server/fine.ts', "import { it } from '@/db/it';\nimport { cookies } from 'next/headers';"],
    ['lib/browser/fine.ts', "import { it } from '@/lib/sync/it';\nimport { openDB } from 'idb';"],
    ['lib/browser/use-fine.ts', "import { useState } from 'react';"],
    ['db/fine.ts', "import { it } from '@/lib/env/it';\nimport { eq } from 'drizzle-orm';"],
    ['components/sync/fine.tsx', "import { it } from '@/lib/browser/it';"],
    ['components/study/study-shell.tsx', "import { it } from '@/lib/browser/it';\nimport { useState } from 'react';"],
    ['app/fine.ts', "import { it } from '@/lib/server/it';\nimport type { It } from '@/components/ui/it';"],
    ['workers/fine.ts', "import { it } from '@/db/it';\nimport fs from 'node:fs';"],
    ['scripts/fine.ts', "import { parse } from 'yaml';\nimport { it } from '@/lib/server/it';"],
    ['tests/fine.ts', "import { it } from '@/app/it';"],
  ],
};

/** What the planted imports lead to: the same small file in every room. */
export const targets = [
  ...['core', 'log', 'anatomy', 'scheduling', 'cards', 'queue', 'exam', 'quiz', 'stats', 'search', 'identity'],
  ...['media', 'preferences', 'classroom', 'sync', 'interchange', 'lti', 'server', 'browser', 'env'],
]
  .map((room) => `lib/${room}/it.ts`)
  .concat([
    'db/it.ts',
    'components/ui/it.tsx',
    'app/it.ts',
    'scripts/it.ts',
    'tests/it.ts',
    'lib/cards/rooms/index.ts',
  ]);
