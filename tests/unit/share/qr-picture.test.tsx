import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrPicture } from '@/components/share/qr-picture';

/** Paints the two paths that the picture consists of, at five pixels a module. */
function paint(markup: string) {
  const side = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const pixels = new Uint8ClampedArray((side * 5) ** 2 * 4).fill(255);
  for (const [, x, y, width] of markup.matchAll(/M(\d+),(\d+)h(\d+)v1h/g)) {
    for (let row = Number(y) * 5; row < Number(y) * 5 + 5; row += 1) {
      const from = (row * side * 5 + Number(x) * 5) * 4;
      for (let at = from; at < from + Number(width) * 20; at += 4) pixels.fill(0, at, at + 3);
    }
  }
  return jsQR(pixels, side * 5, side * 5)?.data;
}

it('draws a code that another program reads back, without any style attribute', () => {
  const url = 'https://anatomy.example.org/quiz/gluteal-region?n=10&seed=1';
  const markup = renderToStaticMarkup(<QrPicture text={url} />);
  expect(paint(markup)).toBe(url);
  expect(markup).not.toContain('style=');
  expect(markup).toContain('role="img"');
});

it('leaves four modules free on every side, without which a camera does not find it', () => {
  const markup = renderToStaticMarkup(<QrPicture text="https://a.example/quiz/hip" />);
  const side = Number(/viewBox="0 0 (\d+)/.exec(markup)?.[1]);
  const runs = [...markup.matchAll(/M(\d+),(\d+)h(\d+)v1h/g)].map(([, x, y, width]) => [
    Number(x),
    Number(y),
    Number(width),
  ]);
  expect(Math.min(...runs.map(([x = 0]) => x))).toBe(4);
  expect(Math.min(...runs.map(([, y = 0]) => y))).toBe(4);
  expect(Math.max(...runs.map(([x = 0, , width = 0]) => x + width))).toBe(side - 4);
  expect(Math.max(...runs.map(([, y = 0]) => y + 1))).toBe(side - 4);
});

it('draws nothing for a link that no code here can hold', () => {
  expect(renderToStaticMarkup(<QrPicture text={`https://a.example/${'x'.repeat(300)}`} />)).toBe('');
});
