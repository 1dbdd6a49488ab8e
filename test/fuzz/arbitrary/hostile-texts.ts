import fc from 'fast-check';

/** Keys that reach behind an object, or that code asks of whatever it is handed. */
export const PROTOTYPE_NAMES = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  'toJSON',
  'then',
  'length',
] as const;

const LONG = 100_000;

/** Texts that once broke something somewhere; none of them is a valid number, month or day of ours. */
export const HOSTILE_TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '\u202eabc',
  '\ufeff',
  '\ufffd',
  'a\u0301'.repeat(50),
  '👩‍👩‍👧‍👦',
  'İ',
  '\r\nX-Injected: yes',
  '\n',
  '\t=1+1',
  "=cmd|'/c calc'!A1",
  "'; DROP TABLE distributor; --",
  "' OR '1'='1",
  '1) OR (SELECT pg_sleep(20)) IS NOT NULL --',
  '$1',
  ':name',
  '%',
  '_',
  '%\\',
  '{{7*7}}',
  '${7*7}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '..\\..\\',
  '/dev/zero',
  'file:///etc/passwd',
  '0',
  '-0',
  '-1',
  '00',
  '0x10',
  '1e3',
  '1e999',
  'NaN',
  'Infinity',
  'null',
  'undefined',
  'true',
  '[object Object]',
  '2147483648',
  '9007199254740993',
  '99999999999999999999999999',
  '0.1.2',
  '１２',
  '٣',
  '0000-01',
  '9999-12',
  '2026-13',
  '-2026-01',
  '+012026-01',
  '2026-02-30',
  '0001-01-01',
  '9999-12-31',
  '2026-10-31T23:59:60Z',
  '2026-10-31T14:30:00+99:99',
  '275760-09-13',
];

/** Short ones mostly; now and then one that is very long, or anything at all that UTF-16 can hold. */
export const hostileText = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom<string>(...HOSTILE_TEXTS, ...PROTOTYPE_NAMES) },
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
  // Halves of pairs included, which JSON can hold.
  {
    weight: 2,
    arbitrary: fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((units) => String.fromCharCode(...units)),
  },
  { weight: 1, arbitrary: fc.constantFrom('a', '1', ' ', '€', '[', '%').map((unit) => unit.repeat(LONG)) },
);

/** Any JSON where another was asked for. */
export const hostileValue: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 6, arbitrary: hostileText },
  {
    weight: 4,
    arbitrary: fc.constantFrom<unknown>(
      null,
      true,
      false,
      0,
      -1,
      1.5,
      1e308,
      -1e-320,
      2 ** 31,
      2 ** 53,
      [],
      {},
      [[]],
      [''],
      ['a', 'b'],
      { length: 1e9 },
      { toString: 'x', valueOf: 1 },
      { $ne: null },
    ),
  },
  { weight: 2, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);
