import type { Bench } from '../context';
import { measureRowsIn } from './rows-in';
import { fastest, type Variant, type VariantSeconds } from './variants';

/** Narrow rows of whole numbers are fastest in binary, on any connection. */
const CLOSURE_VARIANTS: readonly Variant[] = [
  { form: 'binary', connections: 1 },
  { form: 'binary', connections: 2 },
];
const ORDER_VARIANTS: readonly Variant[] = [
  { form: 'text', connections: 2 },
  { form: 'binary', connections: 1 },
  { form: 'binary', connections: 2 },
];

export interface ImportFloor {
  readonly seconds: number;
  readonly variants: VariantSeconds;
}

/** The rows that importing the distributors into an empty network leaves, closure included. */
export function measureDistributorsFloor(bench: Bench): Promise<ImportFloor> {
  return measure(bench, ['sponsor_closure', 'distributor', 'distributor_profile'], CLOSURE_VARIANTS);
}

/** The rows that importing the orders of one month leaves. */
export function measureOrdersFloor(bench: Bench): Promise<ImportFloor> {
  return measure(bench, ['order_key', `sales_order_${bench.periodId}`], ORDER_VARIANTS);
}

async function measure(
  { databaseUrl, directory }: Bench,
  tables: readonly string[],
  variants: readonly Variant[],
): Promise<ImportFloor> {
  const measured = await measureRowsIn({ databaseUrl, directory, tables, variants, hashed: false });
  return { seconds: fastest(measured), variants: measured };
}
