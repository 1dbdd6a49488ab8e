import fc from 'fast-check';

type Edit = (bytes: Buffer) => Buffer;

const PIECES: readonly Buffer[] = [
  ...[
    '',
    '"',
    '""',
    ',',
    '\n',
    '\r',
    '\r\n',
    '\n\n',
    '\\',
    '\\.\n',
    '\t',
    '\0',
    '\ufeff',
    '\u2028',
    '\u0085',
    '😀',
  ],
  ...[
    '&a ',
    '*a',
    '!!float ',
    '!x ',
    '<<: ',
    '? ',
    '- ',
    ': ',
    '# ',
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '{',
    '}',
    '[',
    ']',
    '|',
    '>',
  ],
].map((text) => Buffer.from(text));
/** Cut characters, overlong ones, halves of pairs, what UTF-16 begins with. */
const NOT_UTF8 = [
  [0xff],
  [0xc3],
  [0xc0, 0xaf],
  [0xed, 0xa0, 0x80],
  [0xf4, 0x90, 0x80, 0x80],
  [0xff, 0xfe],
  [0xe2, 0x82],
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.constantFrom(...NOT_UTF8).map((bytes) => Buffer.from(bytes)) },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 12 }).map((bytes) => Buffer.from(bytes)) },
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]): Edit => (bytes) => {
    const flipped = Buffer.from(bytes);
    if (flipped.length > 0) flipped[at % flipped.length]! ^= 1 << bit;
    return flipped;
  }),
  fc.nat().map(
    (at): Edit =>
      (bytes) =>
        bytes.subarray(0, at % (bytes.length + 1)),
  ),
  fc.tuple(fc.nat(), piece, fc.constantFrom(1, 1, 1, 2, 500)).map(([at, put, times]): Edit => (bytes) => {
    const place = at % (bytes.length + 1);
    const all = Array.from({ length: times }, () => put);
    return Buffer.concat([bytes.subarray(0, place), ...all, bytes.subarray(place)]);
  }),
  // A piece of it taken out, or put in once more elsewhere.
  fc.tuple(fc.nat(), fc.nat(80), fc.nat()).map(([from, length, to]): Edit => (bytes) => {
    const begin = from % (bytes.length + 1);
    return Buffer.concat(
      [bytes.subarray(0, begin), bytes.subarray(begin + length)].concat(
        to % 2 ? bytes.subarray(begin, begin + length) : [],
      ),
    );
  }),
);

/** A valid file after a few edits; none of them, now and then: then it is still valid. */
export const mutated = (...valid: readonly (string | Buffer)[]): fc.Arbitrary<Buffer> =>
  fc
    .tuple(fc.constantFrom(...valid), fc.array(edit, { maxLength: 5 }))
    .map(([text, edits]) => edits.reduce((bytes: Buffer, change) => change(bytes), Buffer.from(text)));

/** Anything at all: bytes, or the words of a form in no order. */
export const scraps = (words: readonly string[]): fc.Arbitrary<Buffer> =>
  fc.oneof(
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc
      .array(
        fc.oneof(
          fc.constantFrom(...words).map((word) => Buffer.from(word)),
          piece,
        ),
        { maxLength: 60 },
      )
      .map((all) => Buffer.concat(all)),
  );

const DEEP = 15_000;

/** Small texts that stand for large ones, or for deep ones. */
export const YAML_BOMBS: readonly string[] = [
  `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 9 }, (_, i) => {
    const name = 'bcdefghij'[i]!;
    const before = 'abcdefghi'[i]!;
    return `${name}: &${name} [${Array(9).fill(`*${before}`).join(',')}]\n`;
  }).join('')}`,
  'a: &a {port: 3000}\nb: {<<: [*a, *a, *a], <<: *a}\n',
  'a: &a [*a]\n',
  'a: *nobody\n',
  '&a *a : 1\n',
  '['.repeat(DEEP),
  '['.repeat(DEEP) + ']'.repeat(DEEP),
  '{a: '.repeat(DEEP),
  '- '.repeat(DEEP),
  Array.from({ length: 350 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
  '? '.repeat(DEEP),
  `${'a'.repeat(60_000)}: 1\n`,
  Array.from({ length: 3_500 }, (_, i) => `&a${i} k${i}: 1`).join('\n'),
  `"${'\\x41'.repeat(15_000)}"`,
  `a: |\n${' '.repeat(60_000)}x`,
  `${'!!x '.repeat(5_000)}y`,
  `%${'A'.repeat(10_000)}\n---\n`,
  '\ufeff\ufeffport: 3000\n',
  'port: 3000\r\nhost: x\rdemo: on\n',
  '__proto__: {port: 1}\nconstructor: {prototype: {x: 1}}\n',
  'planSet: 2001-01-01\nplans: !!binary "////"\n',
];
