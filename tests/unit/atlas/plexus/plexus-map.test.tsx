import path from 'node:path';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { brachialDrawing } from '@/components/atlas/plexus/brachial-drawing';
import { cutSummary } from '@/components/atlas/plexus/cut-summary';
import { type PlexusCut, plexusCuts } from '@/components/atlas/plexus/cuts';
import type { PlexusDrawing, Shape } from '@/components/atlas/plexus/drawing';
import { lumbosacralDrawing } from '@/components/atlas/plexus/lumbosacral-drawing';
import { plexusMap } from '@/components/atlas/plexus/plexus-map';
import { PlexusSvg } from '@/components/atlas/plexus/plexus-svg';
import { factsWith } from '@/lib/anatomy/graph/facts-of';
import type { NetworkFact } from '@/lib/anatomy/nerve-fact';
import { structureId } from '@/lib/core/ids';
import { loadContent } from '@/scripts/build/load-content';

const { dataset } = loadContent(path.join(import.meta.dirname, '../../../..'));

function networkOf(plexus: string): NetworkFact {
  const [network] = factsWith(dataset, structureId(plexus), 'network');
  if (network === undefined) throw new Error(`${plexus} has no network`);
  return network;
}

const drawn: readonly (readonly [string, PlexusDrawing])[] = [
  ['brachial-plexus', brachialDrawing],
  ['lumbosacral-plexus', lumbosacralDrawing],
];
const shapes: readonly Shape[] = ['wide', 'tall'];

const namesOf = ({ names }: ReturnType<typeof plexusCuts>, list: PlexusCut['lost']) =>
  list.map(({ name }) => names[name]?.id);

describe.each(drawn)('the map of the %s', (plexus, drawing) => {
  const network = networkOf(plexus);

  it('places every node of the graph, and draws nothing that the graph lacks', () => {
    const ids = new Set(network.nodes.map((node) => node.id));
    expect([...drawing.rows, ...Object.keys(drawing.heights)].sort()).toEqual([...ids].sort());
    const edges = new Set(network.edges.map((edge) => `${edge.from}--${edge.to}`));
    for (const shape of shapes) {
      expect(Object.keys(drawing.bends[shape]).filter((bend) => !edges.has(bend))).toEqual([]);
    }
  });

  it.each(shapes)('has the roots from above in their order, one line per root, all within the %s picture', (shape) => {
    const map = plexusMap(network, drawing, shape);
    const roots = map.stations.filter((station) => station.node.column === network.columns[0]);
    const heights = roots.map((station) => station.place.y);
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
    expect(map.edges).toHaveLength(network.edges.length);
    for (const edge of map.edges) {
      const { roots: firm, optional } = network.edges[edge.index] ?? { roots: [], optional: [] };
      expect(edge.strands).toHaveLength(firm.length + optional.length);
      for (const { path: line } of edge.strands) {
        const numbers = line.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
        expect(numbers.every((value) => value >= 0 && value <= Math.max(map.m.width, map.height))).toBe(true);
      }
    }
  });

  it('keeps the names of neighbours apart: every nerve has a row of its own', () => {
    const rows = plexusMap(network, drawing, 'tall').rows.map((row) => row.y);
    expect(new Set(rows).size).toBe(rows.length);
  });
});

describe('cutting the brachial plexus', () => {
  const network = networkOf('brachial-plexus');
  const all = plexusCuts(dataset, structureId('brachial-plexus'), network);
  const cut = (node: string): PlexusCut => {
    const found = all.cuts.find((each) => each.node === node);
    if (found === undefined) throw new Error(`no cut at ${node}`);
    return found;
  };

  it('loses deltoid and biceps with the upper trunk, spares the rhomboids and serratus anterior, and is known as Erb palsy', () => {
    const upper = cut('upper-trunk');
    expect(namesOf(all, upper.lost)).toEqual(expect.arrayContaining(['deltoid', 'biceps-brachii', 'supraspinatus']));
    const touched = [...namesOf(all, upper.lost), ...namesOf(all, upper.weak)];
    expect(touched).not.toContain('rhomboid-major');
    expect(touched).not.toContain('serratus-anterior');
    expect(upper.injuries.map((index) => all.names[index]?.id)).toContain('erb-palsy');
    expect(cutSummary(upper)).toMatch(/^Upper trunk cut: \d+ muscles lost, /);
  });

  it('loses all that the radial nerve supplies when the nerve itself is cut', () => {
    expect(namesOf(all, cut('radial-nerve').lost)).toContain('triceps-brachii');
    expect(namesOf(all, cut('radial-nerve').lost)).not.toContain('deltoid');
  });

  it('darkens the lines beyond the cut and leaves those before it', () => {
    const dead = new Set(cut('posterior-cord').dead);
    const markup = renderToStaticMarkup(
      <PlexusSvg
        title="Brachial plexus"
        network={network}
        drawing={brachialDrawing}
        shape="wide"
        dead={dead}
        cut="posterior-cord"
        onPick={() => undefined}
      />,
    );
    expect(markup.match(/data-dead="true"/g)).toHaveLength(dead.size);
    const indexOf = (from: string, to: string) =>
      network.edges.findIndex((edge) => edge.from === from && edge.to === to);
    expect(dead).toContain(`${indexOf('posterior-cord', 'radial-nerve')} C7`);
    expect(dead).not.toContain(`${indexOf('posterior-division-of-middle-trunk', 'posterior-cord')} C7`);
    expect(markup).not.toContain('style=');
  });
});
