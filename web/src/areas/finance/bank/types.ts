import type { paths } from '../../../api/schema';

/** An entry of a statement, as the queue shows it. */
export type BankEntry =
  paths['/api/v1/bank-entries']['get']['responses'][200]['content']['application/json']['items'][number];
