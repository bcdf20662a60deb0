import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = path.dirname(fileURLToPath(import.meta.url));
const setupFiles = [path.join(root, 'tests/setup/quiet-console.ts')];

/**
 * Two projects: `unit` needs neither a build nor a server nor a database; `integration` opens
 * real libSQL files and therefore gets more time per test.
 */
export default defineConfig({
  resolve: {
    alias: {
      '@': root,
      // The package throws outside a React Server Component bundle, which is its whole purpose.
      'server-only': path.join(root, 'tests/setup/empty.ts'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/property/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts'],
          environment: 'node',
          setupFiles,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
