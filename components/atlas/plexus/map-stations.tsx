import type { PlexusDrawing, Shape } from './drawing';
import type { MapStation, PlexusMap } from './plexus-map';
import styles from './plexus-svg.module.css';

interface MapStationsProps {
  readonly map: PlexusMap;
  readonly drawing: PlexusDrawing;
  readonly shape: Shape;
  readonly dead: ReadonlySet<string>;
  readonly cut: string | null;
  readonly onPick: (node: string) => void;
}

/** Roots, trunks, divisions and cords as capsules that can be cut; nerves as the ends of their lines. */
export function MapStations({ map, drawing, shape, dead, cut, onPick }: MapStationsProps) {
  const { m } = map;
  const first = map.columns[0]?.x;
  return (
    <>
      <Sheath map={map} drawing={drawing} />
      {map.stations.map((station) => {
        const { node, place, height } = station;
        if (place.x === m.terminus) return <End key={node.id} station={station} map={map} cut={cut === node.id} />;
        const out = map.edges.filter((edge) => edge.from === node.id);
        const gone = out.every((edge) => edge.strands.every((strand) => dead.has(`${edge.index} ${strand.root}`)));
        const label = shape === 'tall' ? (drawing.short[node.id] ?? node.label) : node.label;
        const isRoot = place.x === first;
        const left = isRoot || node.column === 'cords' || (node.column === 'divisions' && map.columns.length < 5);
        return (
          <g
            key={node.id}
            className={styles.station}
            data-gone={gone || undefined}
            data-root={isRoot ? node.label : undefined}
            data-node={node.id}
            onPointerUp={() => onPick(node.id)}
          >
            <rect
              className={styles.hit}
              x={place.x - (isRoot ? 34 : 20)}
              y={place.y - Math.max(height / 2 + 4, 18)}
              width={isRoot ? 54 : 40}
              height={Math.max(height + 8, 36)}
            />
            <rect
              className={styles.capsule}
              x={place.x - m.half}
              y={place.y - height / 2}
              width={2 * m.half}
              height={height}
              rx={m.half}
            />
            <text
              className={styles.label}
              x={isRoot ? place.x - m.half - 5 : left ? place.x + m.half : place.x}
              y={isRoot ? place.y + 5 : place.y - height / 2 - 5}
              textAnchor={left ? 'end' : 'middle'}
            >
              {label}
            </text>
            {cut === node.id ? (
              <Slashes x={place.x + (isRoot ? m.half + 6 : -m.half - 8)} y={place.y} height={height} />
            ) : null}
          </g>
        );
      })}
    </>
  );
}

function End({ station, map, cut }: { readonly station: MapStation; readonly map: PlexusMap; readonly cut: boolean }) {
  const { place, height } = station;
  return (
    <>
      <rect className={styles.end} x={place.x - 1.5} y={place.y - height / 2} width={3} height={height} />
      {cut ? <Slashes x={place.x - map.m.half - 8} y={place.y} height={height} /> : null}
    </>
  );
}

/** Two strokes across the bundle: here it is cut. */
function Slashes({ x, y, height }: { readonly x: number; readonly y: number; readonly height: number }) {
  const half = Math.max(height / 2, 8);
  return (
    <path className={styles.slashes} d={`M${x - 5} ${y + half}l6 ${-2 * half}M${x + 1} ${y + half}l6 ${-2 * half}`} />
  );
}

/** An outline round the ends of two nerves that share a sheath. */
function Sheath({ map, drawing }: { readonly map: PlexusMap; readonly drawing: PlexusDrawing }) {
  const { sheath } = drawing;
  if (sheath === null) return null;
  const ends = map.stations.filter((station) => sheath.nodes.includes(station.node.id));
  const top = Math.min(...ends.map(({ place, height }) => place.y - height / 2)) - 5;
  const bottom = Math.max(...ends.map(({ place, height }) => place.y + height / 2)) + 5;
  const x = map.m.terminus - 2.6 * map.m.half - 10;
  return (
    <g className={styles.sheath}>
      <rect x={x} y={top} width={2.6 * map.m.half} height={bottom - top} rx={1.3 * map.m.half} />
      <text x={x - 4} y={(top + bottom) / 2 + 5} textAnchor="end">
        {sheath.label}
      </text>
    </g>
  );
}
