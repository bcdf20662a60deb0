import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Plate, type PlateProps } from '@/components/plate/plate';
import type { Diagram } from '@/lib/anatomy/diagram';
import { authored } from '../../fixtures/authored-diagram';
import { diagram } from './diagram-fixture';

const hip = authored('lateral-hip');
const gait = authored('gait-pair');

const markup = (props: Partial<PlateProps> & { readonly diagram: Diagram }) =>
  renderToStaticMarkup(<Plate variant="line" {...props} />);

/** Words of a name that would answer a question; class words and words of place give nothing away. */
const tell = (name: string) =>
  name.split('-').filter((word) => word.length > 3 && !['nerve', 'muscle', 'bone', 'line', 'joint'].includes(word));

describe('a plate in a question', () => {
  it.each([hip, gait])('says nothing about what it shows: $id', (shown) => {
    const lit = shown.shapes.filter((shape) => shape.structure !== null).map((shape) => shape.id);
    const html = markup({ diagram: shown, lit, targets: true, crop: 'card' });
    const words = new Set(shown.shapes.flatMap((shape) => (shape.structure === null ? [] : tell(shape.structure))));
    const given = [...words].filter((word) => html.toLowerCase().includes(word));
    expect(given).toEqual([]);
    expect(html).not.toMatch(/data-structure|<title|<desc|alt=/);
  });

  it('describes itself neutrally', () => {
    expect(markup({ diagram: hip, structure: 'gluteus-medius' })).toContain(`aria-label="${hip.description}"`);
  });

  it('has no style attribute, which the policy of the pages would refuse', () => {
    const html = markup({
      diagram: hip,
      variant: 'filled',
      structure: 'gluteus-medius',
      labels: [{ anchor: [1, 1], text: 'A b' }],
    });
    expect(html).not.toContain('style=');
  });

  it('offers targets by opaque id, and none for fibres', () => {
    const html = markup({ diagram, layers: ['bone', 'muscle'], targets: true });
    expect(html).toContain('data-shape="s02"');
    expect(html).not.toContain('data-shape="s03"');
  });
});

describe('a plate', () => {
  it('mirrors the body, its words and its directions together', () => {
    const html = markup({ diagram, mirrored: true, caption: true, directions: true });
    expect(html).toContain('translate(100 0) scale(-1 1)');
    expect(html).toContain('Left hip from the side. Schematic, not to scale.');
    expect(html).toContain('aria-label="Drawing of a left hip. Right is behind."');
    expect(html.indexOf('anterior')).toBeLessThan(html.indexOf('posterior'));
  });

  it('keeps ids of two plates on one page apart', () => {
    const html = renderToStaticMarkup(
      <>
        <Plate diagram={diagram} variant="filled" structure="scapula" />
        <Plate diagram={diagram} variant="filled" structure="scapula" />
      </>,
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('numbers layers for switches, and leaves out what no switch may hide', () => {
    const html = markup({ diagram, structure: 'deltoid', switchable: ['bone'] });
    // The deltoid's own layer is not on, so its lit body must stay when the switches are read.
    const lit = html.match(/<g data-tissue="muscle" data-look="lit"[^>]*>/g) ?? [];
    expect(lit.length).toBe(1);
    expect(lit[0]).not.toContain('data-layer');
    expect(html).toContain('data-look="plain" data-layer="2"');
  });

  it('stays small: a card picture is at most a hundred elements', () => {
    const html = markup({ diagram: hip, structure: 'gluteus-medius', layers: ['bone'], crop: 'card' });
    expect((html.match(/<[a-z]/g) ?? []).length).toBeLessThan(100);
  });
});
