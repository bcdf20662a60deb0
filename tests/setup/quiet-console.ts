import { format } from 'node:util';
import { afterEach, beforeEach, vi } from 'vitest';

/**
 * An unexpected `console.error` or `console.warn` is a failure. A test that expects one spies on
 * the console itself (`vi.spyOn(console, 'error').mockImplementation(...)`), which takes the place
 * of the recorder below for the length of that test.
 */
const recorded: string[] = [];

beforeEach(() => {
  recorded.length = 0;
  for (const level of ['error', 'warn'] as const) {
    vi.spyOn(console, level).mockImplementation((...parts: unknown[]) => {
      recorded.push(`console.${level}: ${format(...parts)}`);
    });
  }
});

afterEach(() => {
  const unexpected = recorded.splice(0);
  vi.restoreAllMocks();
  if (unexpected.length > 0) {
    throw new Error(`Unexpected console output:\n${unexpected.join('\n')}`);
  }
});
