import { expect, it } from 'vitest';
import { isTap } from '@/components/ui/is-tap';

const down = { x: 100, y: 700, at: 1_000 };

it.each([
  ['a finger that stays where it is', { ...down, at: 1_070 }, true],
  ['one that rolls a little', { x: 106, y: 707, at: 1_120 }, true],
  ['one that scrolls', { x: 100, y: 640, at: 1_070 }, false],
  ['one that slides off the button', { x: 160, y: 700, at: 1_070 }, false],
  ['one that stays down', { ...down, at: 1_900 }, false],
])('%s: %o is a tap: %s', (_name, up, tap) => {
  expect(isTap(down, up)).toBe(tap);
});
