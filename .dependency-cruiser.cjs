/**
 * The import graph by room. `rooms` is the law: what a room does not name, it must not import.
 * Types count too, except that `types:` admits a room for `import type` alone.
 */

const npm = (...names) => names.map((name) => `^node_modules/${name}/`);
const types = (room) => ({ typesOf: room });

const lit = npm('lit', 'lit-html', 'lit-element', '@lit/reactive-element');
const localize = npm('@lit/localize');
const zodMini = ['^node_modules/zod/(v4/)?mini/'];
const node = ['^[a-z_:]+$', '^[a-z_:]+/[a-z_]+$'];

const errors = '^src/core/errors/';
const contract = '^src/core/contract/';
const domain = '^src/core/domain/';
const backend = '^src/core/backend/';
const i18n = '^src/i18n/';
const telemetry = '^src/telemetry/';
const theme = '^src/theme/';
const runtime = '^src/runtime/';
const controllers = '^src/controllers/';
const parts = '^src/elements/parts/';
const gateway = '^src/gateway/';
const testing = '^src/testing/(?!fault-server/)';
const index = '^src/index\\.ts$';
const faultServer = '^src/testing/fault-server/';

/** What every room that renders may use, beside its own folder. */
const rendering = [
  ...lit,
  ...localize,
  controllers,
  domain,
  errors,
  i18n,
  theme,
  parts,
  types(contract),
];

/** Room by room: where it is, and what it may import beside itself. */
const rooms = {
  errors: { path: errors, may: [] },
  contract: { path: contract, may: [...zodMini] },
  domain: { path: domain, may: [errors, types(contract)] },
  backend: { path: backend, may: [contract, domain, errors] },
  telemetry: { path: telemetry, may: [contract, errors] },
  i18n: { path: i18n, except: '^src/i18n/generated/', may: [...localize, domain] },
  'i18n-generated': { path: '^src/i18n/generated/', may: [...localize, ...lit, i18n] },
  theme: { path: theme, may: [...lit] },
  runtime: { path: runtime, may: ['^src/core/', i18n, telemetry] },
  controllers: {
    path: controllers,
    may: [...lit, runtime, i18n, domain, errors, types(contract)],
  },
  gateway: {
    path: gateway,
    except: '^src/gateway/(http|tmforum|sql|node)/',
    may: [contract, domain, errors],
  },
  // It checks what a telco configures, and what its stack answers.
  'gateway-tmforum': {
    path: '^src/gateway/tmforum/',
    may: [gateway, contract, domain, errors, ...zodMini],
  },
  'gateway-http': {
    path: '^src/gateway/http/',
    may: [gateway, contract, domain, errors, ...npm('hono', 'jose')],
  },
  // The two that need Node.
  'gateway-sql': {
    path: '^src/gateway/sql/',
    may: [gateway, errors, ...npm('kysely', 'pg', '@types/pg', '@electric-sql'), ...node],
  },
  'gateway-node': {
    path: '^src/gateway/node/',
    may: [
      ...[gateway, contract, errors, ...zodMini],
      ...npm('hono', '@hono/node-server', 'kysely'),
      ...node,
    ],
  },
  // Scenarios lay out plans and dates with the kernel, so that they cannot contradict it.
  testing: { path: testing, may: [testing, contract, backend, domain, gateway, errors] },
  // Beside the rest of testing, which pages load: it needs Node.
  'fault-server': { path: faultServer, may: [domain, ...node] },
  // It judges a telco's answers by the kernel's own rules, so that it cannot contradict them.
  cli: {
    path: '^src/cli/',
    may: [testing, faultServer, gateway, i18n, contract, domain, errors, '^node_modules/', ...node],
  },
  elements: {
    path: '^src/elements/(?!provider/|care/)([^/]+)/',
    may: ['^src/elements/$1/', ...rendering],
  },
  provider: { path: '^src/elements/provider/', may: [...rendering, runtime] },
  care: { path: '^src/elements/care/', may: [...rendering, '^src/elements/'] },
  // Its tags have a client and words of their own, which no customer's page knows of.
  staff: {
    path: '^src/staff/([^/]+)/',
    may: ['^src/staff/($1|parts)/', ...rendering, '^src/core/backend/'],
  },
  'staff-entry': { path: '^src/staff/(index|define)\\.ts$', may: ['^src/staff/'] },
  define: { path: '^src/define\\.ts$', may: ['^src/elements/', runtime, types(index)] },
  autoload: {
    path: '^src/autoload\\.ts$',
    may: [i18n, runtime, '^src/elements/', types(index)],
  },
  index: {
    path: index,
    may: ['^src/elements/', runtime, types('^src/(core|telemetry|i18n)/')],
  },
};

/** Modules that people outside may import: demo, stories and tests see the rooms through them. */
const publicEntries = [
  '^src/(index|define|autoload)\\.ts$',
  '^src/elements/[^/]+/(index|define)\\.ts$',
  '^src/staff/(index|define)\\.ts$',
  '^src/staff/[^/]+/(index|define)\\.ts$',
  '^src/(gateway|testing|theme|i18n|cli)/index\\.ts$',
  '^src/gateway/[^/]+/index\\.ts$',
  '^src/testing/fault-server/index\\.ts$',
  '^src/core/[^/]+/index\\.ts$',
];

const roomRules = Object.entries(rooms).flatMap(([name, { path, except, may }]) => {
  const from = { path, ...(except ? { pathNot: except } : {}) };
  const own = path.includes('(') ? [] : [path];
  const any = may.filter((target) => typeof target === 'string');
  const typesOnly = may.filter((target) => target.typesOf).map((target) => target.typesOf);
  return [
    {
      name: `room-${name}`,
      comment: `${name} may import only what the table of rooms names for it.`,
      severity: 'error',
      from,
      to: { pathNot: [...own, ...any, ...typesOnly] },
    },
    ...(typesOnly.length > 0
      ? [
          {
            name: `room-${name}-types-only`,
            comment: `${name} may import only types from there.`,
            severity: 'error',
            from,
            to: { path: typesOnly, pathNot: [...own, ...any], dependencyTypesNot: ['type-only'] },
          },
        ]
      : []),
  ];
});

module.exports = {
  forbidden: [
    ...roomRules,
    {
      name: 'every-file-has-a-room',
      comment: 'A file of src outside every room is held by no rule.',
      severity: 'error',
      from: { path: '^src/', pathNot: Object.values(rooms).map(({ path }) => path) },
      to: {},
    },
    {
      name: 'staff-words-for-staff',
      comment: "Words of the telco's own people are in no customer's bundle.",
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(staff/|i18n/(staff-words\\.ts|generated/staff/))' },
      to: { path: '^src/i18n/(staff-words\\.ts|generated/staff/)' },
    },
    {
      name: 'autoload-loads-on-demand',
      comment: 'autoload takes elements only by dynamic import().',
      severity: 'error',
      from: { path: '^src/autoload\\.ts$' },
      to: { path: '^src/elements/', dynamic: false, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'outside-sees-public-entries',
      comment: 'demo and stories use what an integrator can use.',
      severity: 'error',
      from: { path: '^(demo|stories)/' },
      to: { path: '^src/', pathNot: publicEntries },
    },
    {
      name: 'tests-see-their-room',
      comment: 'A test imports public entries and the room that its path mirrors.',
      severity: 'error',
      from: { path: '^test/(?:unit|elements)/(.+)/[^/]+$' },
      to: { path: '^src/', pathNot: ['^src/(core/|elements/)?$1/', ...publicEntries] },
    },
    {
      name: 'tests-of-the-whole-see-public-entries',
      severity: 'error',
      from: { path: '^test/(contract|e2e|faults|hosts|support)/' },
      to: { path: '^src/', pathNot: publicEntries },
    },
    {
      name: 'nothing-imports-tests',
      severity: 'error',
      from: { path: '^(src|demo|stories|scripts)/' },
      to: { path: '^test/' },
    },
    {
      name: 'no-circular',
      comment: 'A cycle cannot be read from one end. Move what both need into a third module.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment: 'Nothing imports this module: delete it or use it.',
      severity: 'error',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['\\.d\\.ts$', '/generated/', ...publicEntries],
      },
      to: {},
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    // Apps with modules of their own.
    exclude: {
      path: '^(test/hosts/frameworks|demo/gateway/telco|scripts/bench/peers/(pages|node_modules))/',
    },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
    },
  },
};
