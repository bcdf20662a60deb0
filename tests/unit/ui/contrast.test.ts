import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const css = readFileSync(path.join(process.cwd(), 'app/globals.css'), 'utf8');

/** Every colour token with its two values, as app/globals.css has them: --name: light-dark(#light, #dark). */
const tokens = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(([, name, light, dark]) => [
    name ?? '',
    { light: light ?? '', dark: dark ?? '' },
  ]),
);

/** WCAG 2.2, relative luminance of sRGB. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high + 0.05) / (low + 0.05);
}

const themes = ['light', 'dark'] as const;
const tissues = ['muscle', 'nerve', 'artery', 'vein', 'bone', 'ligament', 'joint', 'clinical'];

const text: readonly (readonly [string, string])[] = [
  ['ink', 'paper'],
  ['ink', 'sand'],
  ['quiet', 'paper'],
  ['paper', 'ink'],
  ['on-accent', 'accent'],
  ...tissues.flatMap((tissue) => [[`${tissue}-text`, 'paper'] as const, [`${tissue}-text`, `${tissue}-fill`] as const]),
  // Labels and their values stand over pale shapes where a plate is crowded, and names over what is lit.
  ...tissues.flatMap((tissue) => [['ink', `${tissue}-fill`] as const, ['quiet', `${tissue}-fill`] as const]),
];
/** In the light theme their colours are too light for paper; what is lit is told by lines on it instead. */
const pale = ['nerve', 'bone'];
const edges: readonly (readonly [string, string])[] = [
  ['edge', 'paper'],
  ['accent', 'paper'],
  ['ink', 'paper'],
  ...tissues.map((tissue) => [`${tissue}-text`, 'paper'] as const),
  // A leader and its dot end on what is lit.
  ...tissues.map((tissue) => ['ink', `${tissue}-lit`] as const),
];

describe.each(themes)('colours in the %s theme', (theme) => {
  const ratio = ([front, back]: readonly [string, string]) =>
    contrast(tokens.get(front)?.[theme] ?? '', tokens.get(back)?.[theme] ?? '');

  it.each(text)('text: %s on %s has at least 4.5:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(4.5);
  });

  it.each(edges)('edges: %s on %s have at least 3:1', (...pair) => {
    expect(ratio(pair)).toBeGreaterThanOrEqual(3);
  });

  it.each(tissues)('what is lit of %s stands out from the paper of a question by 3:1', (tissue) => {
    const byLine = theme === 'light' && pale.includes(tissue);
    expect(ratio([`${tissue}-lit`, byLine ? `${tissue}-text` : 'paper'])).toBeGreaterThanOrEqual(3);
  });
});

describe('the test itself', () => {
  it('measures what the standard measures', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });

  it('finds every token it names', () => {
    const named = [...text, ...edges].flat();
    expect(named.filter((name) => !tokens.has(name))).toEqual([]);
    for (const tissue of tissues) expect(tokens.has(`${tissue}-lit`)).toBe(true);
  });
});
