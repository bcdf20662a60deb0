import { expect, it } from 'vitest';
import { inlineStyles } from '../../../scripts/house/inline-styles.mjs';

const link = (name: string) =>
  `<link rel="stylesheet" href="/_next/static/chunks/${name}.css" data-precedence="next"/>`;
const files: Readonly<Record<string, string>> = {
  a: 'a{color:red}',
  b: '@font-face{src:url(/fonts/x.woff2)}b{--c:$&}',
  placed: 'a{background:url(../media/x.png)}',
  ends: 'a::before{content:"</style>"}',
};
const read = (url: string) => files[/([a-z]+)\.css$/.exec(url)?.[1] ?? ''] ?? '';

it('puts styles into the page in their order, and leaves the links where the framework looks, for no browser to fetch', () => {
  const html = inlineStyles(`<head>${link('a')}${link('b')}</head>`, read);
  expect(html).toBe(
    `<head><style>${files.a}</style>${link('a').replace('/>', ' disabled=""/>')}` +
      `<style>${files.b}</style>${link('b').replace('/>', ' disabled=""/>')}</head>`,
  );
});

it('leaves a file alone that would say something else within the page', () => {
  for (const name of ['placed', 'ends']) expect(inlineStyles(link(name), read)).toBe(link(name));
});
