import { useMemo } from 'react';
import type { NetworkFact } from '@/lib/anatomy/nerve-fact';
import type { PlexusDrawing, Shape } from './drawing';
import { MapStations } from './map-stations';
import { type MapRow, type PlexusMap, plexusMap } from './plexus-map';
import styles from './plexus-svg.module.css';

interface PlexusSvgProps {
  readonly title: string;
  readonly network: NetworkFact;
  readonly drawing: PlexusDrawing;
  readonly shape: Shape;
  readonly dead: ReadonlySet<string>;
  readonly cut: string | null;
  readonly onPick: (node: string) => void;
}

/** The map itself. The list beside it does the same for keyboards and screen readers, so that it is one picture. */
export function PlexusSvg({ title, network, drawing, shape, dead, cut, onPick }: PlexusSvgProps) {
  const map = useMemo(() => plexusMap(network, drawing, shape), [network, drawing, shape]);
  const { m } = map;
  return (
    <svg
      className={styles.map}
      viewBox={`0 0 ${m.width} ${map.height}`}
      data-shape={shape}
      role="img"
      aria-label={described(title, network)}
    >
      {map.columns.map((column, index) => (
        <text
          key={column.name}
          className={styles.column}
          x={column.x}
          y={14}
          textAnchor={index === map.columns.length - 1 ? 'start' : 'middle'}
        >
          {column.name.charAt(0).toUpperCase() + column.name.slice(1)}
        </text>
      ))}
      {map.edges.map((edge) => (
        <g key={edge.index}>
          <path className={styles.casing} d={edge.casing} strokeWidth={edge.casingWidth} />
          {edge.strands.map((strand) => (
            <path
              key={strand.root}
              className={styles.strand}
              d={strand.path}
              strokeWidth={m.line}
              data-root={strand.root}
              data-optional={strand.optional || undefined}
              data-dead={dead.has(`${edge.index} ${strand.root}`) || undefined}
            />
          ))}
        </g>
      ))}
      <MapStations map={map} drawing={drawing} shape={shape} dead={dead} cut={cut} onPick={onPick} />
      {map.rows.map((row) => (
        <Row
          key={row.node.id}
          row={row}
          map={map}
          name={shape === 'tall' ? (drawing.short[row.node.id] ?? row.node.label) : row.node.label}
          gone={goneRoots(map, row, dead)}
          cut={cut === row.node.id}
          onPick={onPick}
        />
      ))}
    </svg>
  );
}

/** The roots of a nerve whose fibres are all dead before it. */
function goneRoots(map: PlexusMap, row: MapRow, dead: ReadonlySet<string>): ReadonlySet<string> {
  const into = map.edges
    .filter((edge) => edge.to === row.node.id)
    .flatMap((edge) =>
      edge.strands.map((strand) => ({ root: strand.root, dies: dead.has(`${edge.index} ${strand.root}`) })),
    );
  const alive = new Set(into.filter((strand) => !strand.dies).map((strand) => strand.root));
  return new Set(into.map((strand) => strand.root).filter((root) => !alive.has(root)));
}

interface RowProps {
  readonly row: MapRow;
  readonly map: PlexusMap;
  readonly name: string;
  readonly gone: ReadonlySet<string>;
  readonly cut: boolean;
  readonly onPick: (node: string) => void;
}

function Row({ row, map, name, gone, cut, onPick }: RowProps) {
  const { m } = map;
  const below = m.marks === m.label;
  const firm = row.roots.filter((each) => !each.optional);
  const all = firm.length > 0 && firm.every((each) => gone.has(each.root));
  let x = m.marks;
  return (
    <g
      className={styles.row}
      data-gone={all || undefined}
      data-cut={cut || undefined}
      data-node={row.node.id}
      onPointerUp={() => onPick(row.node.id)}
    >
      <rect
        className={styles.hit}
        x={m.terminus - 12}
        y={row.y - m.step / 2}
        width={m.width - m.terminus + 12}
        height={m.step}
      />
      <text className={styles.name} x={m.label} y={row.y + (below ? -2.5 : 5)}>
        {name}
      </text>
      {row.roots.map(({ root, optional }) => {
        const text = optional ? `(${root})` : root;
        const width = text.length * (below ? 8.2 : 9);
        const left = x;
        x += width + 5;
        return (
          <g key={root} className={styles.mark} data-gone={gone.has(root) || undefined}>
            <text x={left} y={row.y + (below ? 12.5 : 3)}>
              {text}
            </text>
            <rect
              className={styles.bar}
              data-root={root}
              x={left}
              y={row.y + (below ? 14.5 : 6)}
              width={width - 2}
              height={2.4}
            />
          </g>
        );
      })}
    </g>
  );
}

function described(title: string, network: NetworkFact): string {
  const last = network.columns[network.columns.length - 1];
  const count = (column: string | undefined) => network.nodes.filter((node) => node.column === column).length;
  const inner = network.columns.slice(0, -1).map((column) => `${count(column)} ${column}`);
  return `${title}, drawn as lines from left to right: ${inner.join(', ')} and ${count(last)} ${last}. The list below cuts any of them and says what is lost.`;
}
