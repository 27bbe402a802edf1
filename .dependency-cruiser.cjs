/** The boundaries of the modules: docs/architecture.md says why. `npm run boundaries` checks them. */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules that need each other cannot be understood apart.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Rules of the domain know no database, no GraphQL, no HTTP and no package, but for the exact decimals that the language lacks.',
      severity: 'error',
      from: { path: '^src/[^/]+/domain/' },
      to: { pathNot: ['^src/[^/]+/domain/', '^src/errors/', '^node_modules/(@types/)?big\\.js/'] },
    },
    {
      name: 'workbook-reader-stands-alone',
      comment: 'It reads any workbook, knows nothing of plans, and runs in a thread with nothing else.',
      severity: 'error',
      from: { path: '^src/workbooks/read/' },
      to: { path: '^src/', pathNot: '^src/(workbooks/read|errors)/' },
    },
    {
      name: 'store-knows-no-api',
      comment: 'Read models and entities serve any caller.',
      severity: 'error',
      from: { path: '^src/[^/]+/store/' },
      to: { path: ['^src/[^/]+/api/', '^src/(graphql|http|startup|commands)/', '^src/main\\.ts$'] },
    },
    {
      name: 'only-main-imports-http',
      comment: 'HTTP is the outermost layer.',
      severity: 'error',
      from: { pathNot: ['^src/main\\.ts$', '^src/http/'] },
      to: { path: '^src/http/' },
    },
    {
      name: 'database-knows-no-feature',
      comment: 'Only the list of entities names the features.',
      severity: 'error',
      from: { path: '^src/database/', pathNot: '^src/database/entities\\.ts$' },
      to: { path: '^src/', pathNot: '^src/(database|errors|config)/' },
    },
    {
      name: 'startup-comes-last',
      comment: 'What puts the process together is used by the entry points alone.',
      severity: 'error',
      from: { pathNot: ['^src/main\\.ts$', '^src/(startup|commands)/', '^src/seeding/synthetic/main\\.ts$'] },
      to: { path: '^src/(startup|commands)/' },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|bench|examples|tools)/' },
    },
    {
      name: 'no-orphans',
      comment: 'A module that nobody uses is dead, or somebody forgot to use it.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: ['\\.d\\.ts$', '^src/main\\.ts$', '^src/commands/', '^src/seeding/synthetic/main\\.ts$'],
      },
      to: {},
    },
    {
      name: 'nothing-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    parser: 'swc',
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
