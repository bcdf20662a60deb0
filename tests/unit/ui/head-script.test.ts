import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { headScript } from '@/components/ui/head-script';

/** As much of a page as the script may touch before there is a body. */
function page(stored: Readonly<Record<string, string>>) {
  const listeners: string[] = [];
  const dataset: Record<string, string> = {};
  const window: Record<string, unknown> = {
    document: { documentElement: { dataset, classList: { add: () => undefined } }, addEventListener: () => undefined },
    localStorage: { getItem: (key: string) => stored[key] ?? null },
    addEventListener: (kind: string) => void listeners.push(kind),
  };
  window.window = window;
  return { context: createContext(window), listeners, dataset };
}

it('the parts of the script in the head run one after the other, and none is taken for a call of the one before', () => {
  const { context, listeners, dataset } = page({ 'retinaculum.theme': 'dark', 'retinaculum.keys': 'off' });
  expect(() => runInContext(headScript, context)).not.toThrow();
  expect(listeners).toContain('keydown');
  expect(dataset).toMatchObject({ theme: 'dark', keys: 'off' });
});
