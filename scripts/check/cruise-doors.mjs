import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { cruise } from 'dependency-cruiser';
import ts from 'typescript';
import { ROOT } from '../house/root.mjs';

/** @typedef {{ from: string, to: string, rule: string }} Trespass */

/** Where code lives. Rooms that are not built yet are simply skipped. */
const places = [
  'app',
  'bench',
  'components',
  'db',
  'lib',
  'scripts',
  'tests',
  'workers',
  'proxy.ts',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'next.config.ts',
  'drizzle.config.ts',
  'vitest.config.ts',
  'playwright.config.ts',
];

/**
 * Follows every import below a directory and lists those that no door allows.
 * @param {string} directory
 * @returns {Promise<{ trespasses: Trespass[], modules: number }>}
 */
export async function cruiseDoors(directory) {
  const rules = createRequire(import.meta.url)(path.join(ROOT, '.dependency-cruiser.cjs'));
  const { options, ...ruleSet } = rules;
  const tsConfig = path.join(directory, 'tsconfig.json');
  const parsed = ts.parseJsonConfigFileContent(ts.readConfigFile(tsConfig, ts.sys.readFile).config, ts.sys, directory);
  const present = places.filter((place) => fs.existsSync(path.join(directory, place)));
  const { output } = await cruise(
    present,
    { ...options, ruleSet, validate: true, baseDir: directory, ruleSetName: 'doors', tsConfig: { fileName: tsConfig } },
    options.enhancedResolveOptions,
    { tsConfig: parsed },
  );
  if (typeof output === 'string') throw new Error('dependency-cruiser answered with text instead of a result');
  const trespasses = output.summary.violations.map(({ from, to, rule }) => ({ from, to, rule: rule.name }));
  return { trespasses, modules: output.summary.totalCruised };
}
