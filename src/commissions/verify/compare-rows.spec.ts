import { Readable } from 'node:stream';
import fc from 'fast-check';
import { compareRows, type Difference } from './compare-rows';

/** Cut anywhere, as chunks come. */
const chunksOf = (rows: readonly string[], size: number): Buffer[] => {
  const bytes = Buffer.from(rows.map((row) => `${row}\n`).join(''));
  const chunks: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) chunks.push(bytes.subarray(at, at + size));
  return chunks;
};

async function differences(stored: readonly string[], recomputed: readonly string[], size = 5) {
  const found: Difference[] = [];
  const source = Readable.from(chunksOf(stored, size), { objectMode: true });
  for await (const difference of compareRows('standing', source, chunksOf(recomputed, size + 2))) {
    found.push(difference);
  }
  return found;
}

const rows = ['1\t10\ta', '1\t11\tb', '1\t12\tc', '1\t13\td'];

it('finds nothing where both are the same, however they are cut', async () => {
  for (const size of [1, 2, 7, 1000]) expect(await differences(rows, rows, size)).toEqual([]);
});

it('tells one changed, one missing and one added row as one difference each', async () => {
  expect(await differences(rows.with(1, '1\t11\tX'), rows)).toEqual([
    { table: 'standing', key: '11', stored: '1\t11\tX', recomputed: '1\t11\tb' },
  ]);
  expect(await differences(rows.toSpliced(0, 1), rows)).toEqual([
    { table: 'standing', key: '10', stored: null, recomputed: '1\t10\ta' },
  ]);
  expect(await differences([...rows, '1\t14\te'], rows)).toEqual([
    { table: 'standing', key: '14', stored: '1\t14\te', recomputed: null },
  ]);
});

it('takes rows in another order for the same', async () => {
  const some = fc.uniqueArray(fc.nat(50), { maxLength: 20 });
  await fc.assert(
    fc.asyncProperty(some, fc.integer({ min: 1, max: 40 }), async (keys, size) => {
      const inOrder = keys.map((key) => `1\t${key}\tv${key}`);
      expect(await differences([...inOrder].reverse(), inOrder, size)).toEqual([]);
    }),
  );
});
