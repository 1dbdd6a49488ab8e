import fc from 'fast-check';
import { copyRow } from './copy';
import { CopyWriter } from './copy-writer';

const written = (write: (rows: CopyWriter) => unknown): string => {
  const rows = new CopyWriter();
  write(rows);
  rows.end();
  return rows.take().toString('latin1');
};

it('writes whole numbers as they are, up to 2^53 and below zero', () => {
  const numbers = fc.array(fc.maxSafeInteger(), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(numbers, (values) => {
      const text = written((rows) => values.forEach((value) => rows.integer(value)));
      expect(text).toBe(copyRow(values));
    }),
  );
});

it.each([0, 9, 10, 99, 100, 999_999_999, 1_000_000_000, 1_000_000_001, Number.MAX_SAFE_INTEGER])(
  'writes %d and its negative',
  (value) => {
    expect(written((rows) => rows.integer(value).integer(-value))).toBe(`${value}\t${value ? -value : 0}\n`);
  },
);

it('writes days, texts and arrays as COPY reads them', () => {
  const columns = [Float64Array.of(1, 20), Float64Array.of(3, 4_000_000_000), Float64Array.of(0, 0)];
  const text = written((rows) => rows.day(20260105).ascii('level').array(columns, 2, 1).array(columns, 0, 0));
  expect(text).toBe('2026-01-05\tlevel\t{20,4000000000}\t{}\n');
});

it('is full in time, and hands over each byte once', () => {
  const rows = new CopyWriter();
  const chunks: Buffer[] = [];
  for (let row = 0; row < 100_000; row++) {
    rows
      .integer(row)
      .ascii('x'.repeat(row % 7))
      .end();
    if (rows.isFull) chunks.push(rows.take());
  }
  chunks.push(rows.take());
  expect(chunks.length).toBeGreaterThan(3);
  const lines = Buffer.concat(chunks).toString('latin1').trimEnd().split('\n');
  expect(lines).toEqual(Array.from({ length: 100_000 }, (_, row) => `${row}\t${'x'.repeat(row % 7)}`));
});
