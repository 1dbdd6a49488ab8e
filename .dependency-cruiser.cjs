'use strict';

const inside = (module) => `^src/${module}/`;
const outsideIndex = (module) => ({
  name: `${module}-through-its-index`,
  comment: `What ${module} offers stands in its index.ts; nobody reaches past it.`,
  severity: 'error',
  from: { path: '^(src|bench)/', pathNot: inside(module) },
  to: { path: inside(module), pathNot: [`^src/${module}/index\\.ts$`, '^src/plans/bonuses/'] },
});

const mayUse = {
  access: [],
  periods: [],
  network: ['access', 'periods'],
  plans: ['access', 'periods'],
  volume: ['access', 'periods', 'network'],
  imports: ['access', 'periods', 'network', 'volume'],
  ledger: ['access', 'periods'],
  commissions: ['access', 'periods', 'network', 'volume', 'plans', 'ledger'],
  payouts: ['access', 'periods', 'network', 'ledger'],
};
const modules = Object.keys(mayUse);

module.exports = {
  forbidden: [
    {
      name: 'no-cycle',
      severity: 'error',
      from: {},
      to: { circular: true, dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'platform-knows-no-module',
      severity: 'error',
      from: { path: inside('platform') },
      to: { path: `^src/(${modules.join('|')})/` },
    },
    ...modules.map((module) => ({
      name: `${module}-imports-one-way`,
      comment: 'Imports point one way; see docs/architecture.md.',
      severity: 'error',
      from: { path: inside(module) },
      to: {
        path: `^src/(${modules.filter((other) => other !== module && !mayUse[module].includes(other)).join('|')})/`,
      },
    })),
    ...modules.map(outsideIndex),
    {
      name: 'pure-folders-stay-pure',
      comment: 'The engine and the bonuses import nothing but each other and the money arithmetic.',
      severity: 'error',
      from: {
        path: ['^src/commissions/engine/', '^src/plans/bonuses/', '^src/platform/money/'],
        pathNot: '\\.spec\\.ts$',
      },
      to: { pathNot: ['^src/commissions/engine/', '^src/plans/bonuses/', '^src/platform/money/'] },
    },
    {
      name: 'bank-formats-stay-pure',
      comment:
        'Payments in, bytes out: no database, no clock, no configuration; tables of characters and a hash alone.',
      severity: 'error',
      from: { path: '^src/payouts/formats/', pathNot: '\\.spec\\.ts$' },
      to: {
        pathNot: [
          '^src/payouts/formats/',
          '^src/payouts/payee\\.ts$',
          '^src/platform/(money|bank-accounts)/',
          '(^|/)node_modules/(iconv-lite|transliteration)/',
          '^crypto$',
        ],
      },
    },
    {
      name: 'composition-is-the-top',
      severity: 'error',
      from: {
        path: '^src/(platform|access|periods|network|plans|volume|imports|ledger|commissions|payouts)/',
      },
      to: { path: '^src/[^/]+\\.ts$' },
    },
    {
      name: 'areas-of-pages-stand-apart',
      comment: 'An area is loaded when it is opened; another one is reached by its address.',
      severity: 'error',
      from: { path: '^web/src/areas/([^/]+)/' },
      to: { path: '^web/src/areas/', pathNot: '^web/src/areas/$1/' },
    },
    {
      name: 'kit-knows-no-page',
      severity: 'error',
      from: { path: '^web/src/(kit|api|i18n)/' },
      to: { path: '^web/src/(areas|shell|session)/' },
    },
    {
      name: 'pages-and-service-know-each-other-by-http',
      severity: 'error',
      from: { path: '^(web|src)/' },
      to: { path: '^(web|src)/', pathNot: '^$1/' },
    },
    {
      name: 'no-unknown-module',
      comment:
        'The resolver follows neither the subpath csv-parse/sync, which a spec alone uses, nor what cookie and react-router export.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(csv-parse/sync|cookie|react-router(/dom)?)$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    exclude: { path: '^dist/' },
  },
};
