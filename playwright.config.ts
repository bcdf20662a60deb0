import os from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const port = Number(process.env.E2E_PORT ?? 3100);
const browser = process.env.CHROMIUM_PATH;
const origin = `http://127.0.0.1:${port}`;

export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: origin,
    browserName: 'chromium',
    headless: true,
    serviceWorkers: 'allow',
    launchOptions: {
      ...(browser === undefined ? {} : { executablePath: browser }),
      // Containers usually run as root, where Chromium's sandbox cannot start.
      args: ['--no-sandbox'],
    },
  },
  webServer: {
    // Directly, not through npm, which would not hand on the signal that ends it.
    command: 'node scripts/start.mjs --as-built',
    url: origin,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
    stdout: 'ignore',
    stderr: 'pipe',
    timeout: 180_000,
    env: {
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      DATA_DIR: process.env.E2E_DATA_DIR ?? path.join(os.tmpdir(), 'retinaculum-e2e'),
      // What a developer's shell may hold must not lead the tests to a real database or mailbox.
      DATABASE_URL: '',
      SMTP_URL: '',
      APP_ORIGIN: '',
    },
  },
});
