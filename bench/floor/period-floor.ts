import type { Bench } from '../context';
import { withClient } from '../database/clients';
import { resultPartitions } from '../database/result-partitions';
import { measureRowsIn } from './rows-in';
import { measureRowsOut } from './rows-out';
import { fastest, VARIANTS, type VariantSeconds } from './variants';

export interface PeriodFloor {
  readonly floor_seconds: number;
  readonly floor_variants: { readonly rows_out: VariantSeconds; readonly rows_in: VariantSeconds };
}

/**
 * The physical limit of a close: its raw input rows out of the database, the very rows of its results into tables
 * with the same indexes and constraints, and SHA-256 over both; nothing is computed. The fastest way out and the
 * fastest way in, one after the other, because results follow from the last input row.
 */
export async function measurePeriodFloor(
  { databaseUrl, directory, periodId }: Bench,
  runId: number,
): Promise<PeriodFloor> {
  const partitions = await withClient(databaseUrl, (client) => resultPartitions(client, runId));
  const rowsOut = await measureRowsOut(databaseUrl, periodId);
  const rowsIn = await measureRowsIn({
    databaseUrl,
    directory,
    tables: Object.values(partitions) as string[],
    variants: VARIANTS,
    hashed: true,
  });
  return {
    floor_seconds: Math.round((fastest(rowsOut) + fastest(rowsIn)) * 100) / 100,
    floor_variants: { rows_out: rowsOut, rows_in: rowsIn },
  };
}
