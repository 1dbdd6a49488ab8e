import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { readPlanDocument } from '../../src/plans/document/read-plan-document';
import { readSearch } from '../../src/network/views/search-text';
import { backupHeader, tableHeader } from '../../src/platform/backup/backup-form';
import { BackupReader } from '../../src/platform/backup/backup-reader';
import { loadConfig } from '../../src/platform/config';
import { DomainError } from '../../src/platform/errors';
import { SHIPPED_PLAN } from '../support/company';
import { mutated, scraps, YAML_BOMBS } from './arbitrary/bytes';
import { hostileText } from './arbitrary/hostile-texts';
import { budgetOf, roundsOf, timeLimitMs } from './budget';
import { CSV_FILES, readFields, takeIn } from './csv-files';
import { heapInUse } from './heap';

const budget = budgetOf();
/** Of each property in a round; `npm run fuzz` makes as many rounds as there is time. */
const RUNS = 120;
/** How many properties share the time of a longer run. */
const SHARE = 1 / 6;
const MOST_GROWTH_BYTES = 32 * 1024 * 1024;

const PLAN_WORDS = [
  'planSet: ',
  'plans:\n',
  '  x:\n',
  'bonuses',
  '"20%"',
  'level',
  'infinity',
  '{',
  '}',
  '[',
  ',',
  'rates: ',
];
const CONFIG =
  'port: 3000\nhost: 127.0.0.1\ntimeZone: Europe/Istanbul\ndemo: off\napproval: two\nfirstPeriod: 2026-10\n';
const CONFIG_WORDS = [
  'port',
  'host',
  ': ',
  '3000',
  '\n',
  'on',
  'null',
  '~',
  '1e3',
  '0x10',
  'dataDir',
  'databaseUrl',
  'postgresql://a',
];

describe(`the readers, handed anything (seed ${budget.seed})`, () => {
  let directory: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'upline-fuzz-'));
  });
  afterAll(() => rmSync(directory, { recursive: true }));

  /** A file that is read as such. */
  function fileOf(name: string, bytes: Buffer): string {
    const path = join(directory, name);
    writeFileSync(path, bytes);
    return path;
  }

  /** Whatever it gives: what it throws is a refusal in a sentence. */
  async function expectRefusalAtMost(read: () => unknown): Promise<void> {
    try {
      await read();
    } catch (cause) {
      if (!(cause instanceof DomainError)) throw cause;
      expect(cause.message).toMatch(/\S/);
      expect(cause.message.length).toBeLessThan(5_000);
    }
  }

  async function holds<T>(
    arbitrary: fc.Arbitrary<T>,
    read: (value: T) => unknown,
    numRuns = RUNS,
  ): Promise<void> {
    const before = await heapInUse();
    for (const seed of roundsOf(budget, 1, SHARE)) {
      await fc.assert(
        fc.asyncProperty(arbitrary, (value) => expectRefusalAtMost(() => read(value))),
        { seed, numRuns },
      );
    }
    expect((await heapInUse()) - before).toBeLessThan(MOST_GROWTH_BYTES);
  }

  it.each(Object.keys(CSV_FILES))(
    'a file of %s',
    async (kind) => {
      const { columns, valid } = CSV_FILES[kind]!;
      const words = [
        ...columns.map(({ column }) => column),
        ',',
        ',',
        '\n',
        '"',
        '1001',
        '2026-10-01',
        '190.00',
      ];
      const bytes = fc.oneof(
        { weight: 3, arbitrary: mutated(valid) },
        { weight: 1, arbitrary: scraps(words) },
      );
      await holds(
        fc.tuple(bytes, fc.integer({ min: 1, max: 400 })),
        ([file, blockBytes]) => takeIn(file, columns, blockBytes),
        Math.ceil(RUNS / 3),
      );
    },
    timeLimitMs(budget),
  );

  it(
    'a field of a file or of a request',
    () =>
      holds(
        fc.oneof(hostileText, fc.constantFrom('190.00', '2026-10-31T14:30:00.5+05:30', '7.5%')),
        readFields,
      ),
    timeLimitMs(budget),
  );

  it('the search text', () => holds(hostileText, (text) => readSearch(text)), timeLimitMs(budget));

  it(
    'a plan document',
    () =>
      holds(
        fc.oneof(
          {
            weight: 8,
            arbitrary: mutated(SHIPPED_PLAN, readPlanDocument(SHIPPED_PLAN, 'plan.yaml').canonicalText),
          },
          { weight: 2, arbitrary: scraps(PLAN_WORDS) },
          { weight: 1, arbitrary: mutated(...YAML_BOMBS.filter(({ length }) => length < 2_500)) },
        ),
        (bytes) => readPlanDocument(bytes.toString('utf8'), 'plan.yaml'),
        Math.ceil(RUNS / 2),
      ),
    timeLimitMs(budget),
  );

  it(
    'upline.yaml',
    () =>
      holds(
        fc.oneof(
          { weight: 4, arbitrary: mutated(CONFIG) },
          { weight: 2, arbitrary: scraps(CONFIG_WORDS) },
          { weight: 1, arbitrary: mutated(...YAML_BOMBS.filter(({ length }) => length < 2_500)) },
        ),
        (bytes) => {
          fileOf('upline.yaml', bytes);
          return loadConfig({}, directory);
        },
        Math.ceil(RUNS / 2),
      ),
    timeLimitMs(budget),
  );

  it.each([...YAML_BOMBS.keys()])('a document of few words for very many, the %s.', async (index) => {
    const text = YAML_BOMBS[index]!;
    await expectRefusalAtMost(() => readPlanDocument(text, 'plan.yaml'));
    fileOf('upline.yaml', Buffer.from(text));
    await expectRefusalAtMost(() => loadConfig({}, directory));
  });

  it(
    'a backup',
    async () => {
      const lines = [
        '{"form":"upline-backup-1","takenAt":"2026-11-05","migrations":["A1"]}',
        '{"table":"t","columns":["a","b"],"partitionOf":null}',
        '1\tx\n2\t\\\\.\n3\t\\N\n\\.',
        '{"rows":3,"sha256":"' + '0'.repeat(64) + '"}\n',
      ].join('\n');
      const outside = mutated(gzipSync(lines), gzipSync(gzipSync(lines)));
      const inside = mutated(lines, lines.replace('x', 'x'.repeat(100_000))).map((bytes) => gzipSync(bytes));
      await holds(fc.oneof(outside, inside), (bytes) => readWhole(fileOf('x.backup', bytes)), RUNS / 8);
    },
    timeLimitMs(budget),
  );

  it('a backup of a few kilobytes that stands for a hundred megabytes in one row', async () => {
    const head =
      '{"form":"upline-backup-1","takenAt":"x","migrations":[]}\n{"table":"t","columns":["a"],"partitionOf":null}\n';
    const rows = Array.from({ length: 4 }, () => Buffer.alloc(32 * 1024 * 1024, 'x'));
    const file = fileOf('bomb.backup', gzipSync(Buffer.concat([Buffer.from(head), ...rows]), { level: 1 }));
    rows.length = 0;
    const largest = { bytes: 0 };
    await expectRefusalAtMost(() =>
      readWhole(file, (piece) => (largest.bytes = Math.max(largest.bytes, piece.length))),
    );
    expect(largest.bytes).toBeGreaterThan(0);
    expect(largest.bytes).toBeLessThan(1024 * 1024);
  });

  /** As a restore reads it. */
  async function readWhole(file: string, see: (piece: Buffer) => void = () => undefined): Promise<void> {
    const reader = new BackupReader(file);
    await reader.header(backupHeader);
    while ((await reader.header(tableHeader)) !== null) {
      for await (const piece of reader.rows()) see(piece);
    }
  }
});
