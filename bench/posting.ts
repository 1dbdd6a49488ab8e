import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { Bench } from './context';
import { settle, withClient } from './database/clients';
import { dumpToFile } from './database/copy-files';
import { seconds } from './timing';

const TABLE = 'upline_bench_transfer';
const TIMES = 3;

/**
 * Seconds that the transfers of the approved period take into a plain table by plain COPY: no constraint, no index,
 * the table there before. The middle of three. The file that they come from is made before and not counted.
 */
export async function measurePlainCopy({ databaseUrl, directory }: Bench): Promise<number> {
  const path = join(directory, 'transfers.text');
  return withClient(databaseUrl, async (client) => {
    await dumpToFile(client, '(SELECT * FROM ledger_transfer)', 'text', path);
    const measured: number[] = [];
    for (let time = 0; time < TIMES; time++) {
      await client.query(`CREATE TABLE ${TABLE} AS SELECT * FROM ledger_transfer WITH NO DATA`);
      await settle(databaseUrl);
      measured.push(
        await seconds(() =>
          pipeline(createReadStream(path), client.query(copyFrom(`COPY ${TABLE} FROM STDIN`))),
        ),
      );
      await client.query(`DROP TABLE ${TABLE}`);
    }
    await rm(path);
    return measured.sort((a, b) => a - b)[Math.trunc(TIMES / 2)]!;
  });
}
