import { copyOut } from '../../src/platform/database';
import { startTestApp, type TestApp } from '../support/test-app';

describe('a stream of COPY … TO STDOUT', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await startTestApp();
  });
  afterAll(() => app.close());

  const read = (sql: string): Promise<string> =>
    app.tx(async (tx) => {
      const chunks: Buffer[] = [];
      for await (const chunk of await copyOut(tx, sql)) chunks.push(chunk as Buffer);
      // The connection goes on with what comes next.
      expect(await tx.query('SELECT 1 AS one')).toEqual([{ one: 1 }]);
      return Buffer.concat(chunks).toString();
    });

  it('gives every row once and in order, small ones and ones larger than what comes at a time', async () => {
    const width = (row: number) => (row % 1000 === 0 ? 200_000 : row % 50);
    const sql = `COPY (SELECT n, repeat('ж', CASE WHEN n % 1000 = 0 THEN 200000 ELSE n % 50 END)
                         FROM generate_series(0, 20000) AS n) TO STDOUT`;
    const expected = Array.from({ length: 20_001 }, (_, row) => `${row}\t${'ж'.repeat(width(row))}\n`);
    expect(await read(sql)).toBe(expected.join(''));
  });

  it('gives nothing of nothing', async () => {
    expect(await read('COPY (SELECT 1 WHERE false) TO STDOUT')).toBe('');
  });

  it('ends in the database’s error, also when rows came before it', async () => {
    const sql = 'COPY (SELECT 1 / (5000 - n) FROM generate_series(1, 10000) AS n) TO STDOUT';
    await expect(read(sql)).rejects.toThrow('division by zero');
    expect(await read('COPY (SELECT 7) TO STDOUT')).toBe('7\n');
  });

  it('waits for whoever reads slowly', async () => {
    const rows = await app.tx(async (tx) => {
      let count = 0;
      for await (const chunk of await copyOut(tx, 'COPY (SELECT generate_series(1, 300000)) TO STDOUT')) {
        for (const byte of chunk as Buffer) if (byte === 10) count++;
        if (count % 7 === 0) await new Promise((resolve) => setTimeout(resolve, 1));
      }
      return count;
    });
    expect(rows).toBe(300_000);
  });
});
