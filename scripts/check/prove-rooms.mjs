import { findAssertions } from './assertions.mjs';
import { findImpurities } from './domain-purity.mjs';
import { findBigFiles } from './file-sizes.mjs';
import { findBadShapes } from './shapes.mjs';

/** @typedef {(sources: readonly import('./source-files.mjs').Source[]) => string[]} Finder */
/** @typedef {{ find: Finder, file: string, faults: readonly string[], fine: readonly string[] }} Planting */

/** Each line is a file of its own: all of `faults` must be found, none of `fine` may be. */
/** @type {readonly Planting[]} */
export const plantings = [
  {
    find: findImpurities,
    file: 'lib/core/planted.ts',
    faults: [
      'export const now = () => Date.now();',
      'export const now = () => new Date();',
      'export const now = () => new Date;',
      'export const now = () => Date();',
      'const { now } = Date; export const n = now;',
      'const Clock = Date; export const n = Clock.now();',
      'export const chance = () => Math.random();',
      'const { random } = Math; export const r = random;',
      'console.log(1);',
      'export const mode = process.env.NODE_ENV;',
      'export const wide = () => window.innerWidth;',
      'export const title = () => document.title;',
      "export const load = () => fetch('/x');",
      'export const tools = { fetch };',
      'export const id = () => crypto.randomUUID();',
      'export const later = () => setTimeout(() => 1, 1);',
      'export const any = () => globalThis;',
    ],
    fine: [
      'export const then = (ms: number) => new Date(ms).toISOString();',
      'export const utc = Date.UTC(2020, 1, 1);',
      'export const most = Math.max(1, 2);',
      'export const read = (document: { title: string }) => document.title;',
      'export interface Clock { process: string; fetch(): Date }',
      'export const of = (x: { window: number }) => x.window;',
    ],
  },
  {
    find: findAssertions,
    file: 'lib/core/planted.ts',
    faults: [
      'export const x = (y: unknown) => y as string;',
      'export const x = (y: unknown) => <string>y;',
      'export const x = (y: unknown) => y as unknown as number;',
      'export const x = (y?: string) => y!.length;',
      'export const x = (y: any) => y;',
    ],
    fine: [
      "export const x = ['a'] as const;",
      'export const x = { a: 1 } satisfies { a: number };',
      "import { a as b } from './a'; export { b as c };",
    ],
  },
  {
    find: findAssertions,
    file: 'lib/core/parse-planted.ts',
    faults: ['export const x = (y?: string) => y!.length;'],
    fine: ['export const x = (y: unknown) => y as string;'],
  },
  {
    find: findBadShapes,
    file: 'lib/core/planted.ts',
    faults: [
      "export * from './other';",
      `// biome-${'ignore'} lint: no`,
      `// @ts-${'expect-error'} no`,
      `// ${'TO'}${'DO'} later`,
    ],
    fine: ["export { one } from './one';", '// does what has to be done'],
  },
  { find: findBadShapes, file: 'lib/core/index.ts', faults: ['export const x = 1;'], fine: [] },
  { find: findBigFiles, file: 'lib/core/planted.ts', faults: ['//\n'.repeat(301)], fine: ['//\n'.repeat(199)] },
];

/**
 * Plants every fault by itself and looks whether it is found.
 * @param {readonly Planting[]} planted
 * @returns {string[]} a sentence for every fault that was missed or innocent line that was reported
 */
export function proveRooms(planted = plantings) {
  return planted.flatMap(({ find, file, faults, fine }) => [
    ...faults
      .filter((text) => find([{ file, text }]).length === 0)
      .map((text) => `${find.name} misses a planted fault: ${text.slice(0, 80)}`),
    ...fine
      .filter((text) => find([{ file, text }]).length > 0)
      .map((text) => `${find.name} reports an innocent line: ${text.slice(0, 80)}`),
  ]);
}
