import type { Diagram, Shape } from '@/lib/anatomy/diagram';
import { structureId } from '@/lib/core/ids';

export const shape = (id: string, of: string | null, rest: Partial<Shape> = {}): Shape => ({
  id,
  structure: of === null ? null : structureId(of),
  part: null,
  layer: 'muscle',
  tissue: 'muscle',
  role: 'body',
  d: 'M0,0L10,0L10,10Z',
  anchor: [5, 5],
  ...rest,
});

/** A bone, a muscle with two parts, a muscle that is drawn cut only, and one drawn both ways. */
export const diagram: Diagram = {
  id: 'test',
  region: structureId('gluteal-region'),
  view: 'Right hip from the side',
  description: 'Drawing of a right hip. Left is behind.',
  directions: { left: 'posterior', right: 'anterior' },
  viewBox: [0, 0, 100, 200],
  card: [0, 0, 100, 100],
  layers: [
    { id: 'bone', name: 'Bone', tissue: 'bone', on: true },
    { id: 'muscle', name: 'Deltoid', tissue: 'muscle', on: false },
    { id: 'cut', name: 'Trapezius, cut', tissue: 'muscle', on: false },
  ],
  shapes: [
    shape('s01', 'scapula', { layer: 'bone', tissue: 'bone' }),
    shape('s02', 'deltoid'),
    shape('s03', 'deltoid', { role: 'fibre', part: 'anterior' }),
    shape('s04', 'deltoid', { role: 'fibre', part: 'posterior' }),
    shape('s05', 'trapezius', { layer: 'cut', role: 'ghost' }),
    shape('s06', 'trapezius', { layer: 'cut', role: 'cut' }),
    shape('s07', 'latissimus', { layer: 'cut', role: 'cut' }),
    shape('s08', 'latissimus', { layer: 'muscle' }),
    shape('s09', 'axillary-nerve', { layer: 'bone', tissue: 'nerve', role: 'line' }),
  ],
};
