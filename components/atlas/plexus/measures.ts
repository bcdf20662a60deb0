import type { Shape } from './drawing';

/** Sizes of a map, in its own units (pixels at natural size). */
export interface Measures {
  readonly width: number;
  /** Between strands of a bundle, and their thickness. */
  readonly pitch: number;
  readonly line: number;
  /** Added between bundles that meet at a station. */
  readonly gap: number;
  /** y of the first nerve, and from one to the next. */
  readonly top: number;
  readonly step: number;
  readonly terminus: number;
  readonly label: number;
  /** x of the marks of roots; under the name where equal to `label`. */
  readonly marks: number;
  readonly half: number;
  readonly padding: number;
  /** Straight piece at either end of a bundle. */
  readonly stub: number;
  readonly chamfer: number;
  readonly radius: number;
}

export const measures: Readonly<Record<Shape, Measures>> = {
  wide: {
    width: 1000,
    pitch: 5,
    line: 3.8,
    gap: 4,
    top: 56,
    step: 39.6,
    terminus: 600,
    label: 614,
    marks: 872,
    half: 7,
    padding: 5,
    stub: 9,
    chamfer: 9,
    radius: 7,
  },
  tall: {
    width: 390,
    pitch: 3.3,
    line: 2.5,
    gap: 2.6,
    top: 34,
    step: 38,
    terminus: 240,
    label: 249,
    marks: 249,
    half: 4.5,
    padding: 3.5,
    stub: 4,
    chamfer: 6,
    radius: 4,
  },
};
