/**
 * The doors of the house, as in docs/architecture.md: whatever is not listed under `allowed` is forbidden.
 * Type imports count. `npm run check` also plants one forbidden import per door and expects each to be found.
 */
const { domains, roomsBelow, packagesOfDomain } = require('./scripts/check/rooms.cjs');

/** @param {readonly string[]} names */
const npm = (names) => names.map((name) => `(^|/)node_modules/(@types/)?${name}/`);
const anyDomain = `^lib/(${domains.join('|')})/`;
const app = '^(app/|proxy\\.ts$|instrumentation(-client)?\\.ts$)';
const styles = '\\.css$';

const domainDoors = domains.map((room) => ({
  from: { path: `^lib/${room}/` },
  to: {
    path: [
      `^lib/${room}/`,
      ...roomsBelow(room).map((below) => `^lib/${below}/`),
      ...npm(['zod', ...(packagesOfDomain[room] ?? [])]),
    ],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'resolvable',
      comment: 'An import that leads nowhere is a door that nobody can check.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-barrels',
      severity: 'error',
      from: { path: '^(app|components|lib|db|workers|proxy\\.ts|instrumentation)' },
      to: { path: '^(components|lib|db|workers)/.*/index\\.tsx?$' },
    },
    {
      name: 'no-development-packages',
      comment: 'What runs in production is installed in production.',
      severity: 'error',
      from: { path: '^(app|components|lib|db|workers|proxy\\.ts|instrumentation)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nothing-imports-app',
      severity: 'error',
      from: { pathNot: ['^app/', '^tests/'] },
      to: { path: app },
    },
  ],
  allowedSeverity: 'error',
  allowed: [
    ...domainDoors,
    { from: { path: '^lib/env/' }, to: { path: ['^lib/env/', ...npm(['zod'])] } },
    { from: { path: '^(lib/env|lib/server|db|app|workers|scripts|tests|bench)/' }, to: { dependencyTypes: ['core'] } },
    { from: { path: '^(proxy|instrumentation|[a-z]+\\.config)\\.ts$' }, to: { dependencyTypes: ['core'] } },
    {
      from: { path: '^lib/server/' },
      to: {
        path: [
          '^lib/server/',
          '^lib/env/',
          '^db/',
          anyDomain,
          ...npm(['zod', 'next', 'next-auth', '@auth/core', 'react', 'nodemailer', 'server-only']),
        ],
      },
    },
    {
      from: { path: '^lib/browser/' },
      to: { path: ['^lib/browser/', anyDomain, ...npm(['idb', 'fake-indexeddb', 'zod'])] },
    },
    { from: { path: ['^lib/browser/use-', '^lib/browser/[^/]+/use-'] }, to: { path: npm(['react']) } },
    {
      from: { path: '^db/' },
      to: { path: ['^db/', '^lib/env/', anyDomain, ...npm(['drizzle-orm', '@libsql/[^/]+', 'zod', 'server-only'])] },
    },
    {
      from: { path: '^components/' },
      to: { path: ['^components/', anyDomain, styles, ...npm(['react', 'react-dom', 'next', 'zod', 'client-only'])] },
    },
    { from: { path: ['^components/sync/', '^components/.*-shell\\.tsx$'] }, to: { path: '^lib/browser/' } },
    {
      from: { path: app },
      to: {
        path: [
          '^components/',
          '^lib/server/',
          anyDomain,
          styles,
          ...npm(['next', 'react', 'react-dom', 'next-auth', 'zod', 'server-only']),
        ],
      },
    },
    { from: { path: '^app/' }, to: { path: '^app/' } },
    { from: { path: '^workers/' }, to: { path: ['^workers/', '^lib/(?!browser/)', '^db/'] } },
    {
      from: { path: '^(scripts|bench)/' },
      to: { path: ['^scripts/', '^bench/', '^lib/', '^db/', '^package\\.json$'] },
    },
    // The long run of the same simulator that `npm test` runs for a short while.
    { from: { path: '^scripts/test-long\\.ts$' }, to: { path: '^tests/simulator/' } },
    { from: { path: '^bench/' }, to: { path: '^workers/' } },
    { from: { path: '^(scripts|bench)/' }, to: { path: '(^|/)node_modules/' } },
    { from: { path: '^workers/' }, to: { path: '(^|/)node_modules/', pathNot: npm(['yaml']) } },
    { from: { path: '^tests/' }, to: {} },
    { from: { path: '^[a-z]+\\.config\\.ts$' }, to: { path: '(^|/)node_modules/' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    includeOnly: { path: '.*' },
    exclude: { path: '^(\\.next|data)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    preserveSymlinks: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'require', 'node', 'default'],
      mainFields: ['module', 'main', 'types', 'typings'],
      extensions: ['.ts', '.tsx', '.mts', '.d.ts', '.mjs', '.js', '.cjs', '.jsx', '.json', '.css'],
    },
  },
};
