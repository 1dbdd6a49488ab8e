import type { SealedColumn } from '../platform/secrets';
import { ENTRY_PURPOSE, otherSideOf } from './answers/taking/sealed-entry';
import { FACTS_PURPOSE, payeeOf } from './methods/sealed-method';
import { ACCOUNT_PURPOSE } from './payee';

/** What the pieces of a file are sealed for, each bound to {@link chunkOf} its place. */
export const FILE_PURPOSE = 'payout file';
export const chunkOf = (batchId: number, part: string, number: number): string =>
  `batch ${batchId} ${part} ${number}`;

const accountDigest = {
  column: 'account_hmac',
  purpose: ACCOUNT_PURPOSE,
  textOf: (plain: Buffer) => payeeOf(plain).account,
};
const ofDistributor = `'distributor ' || distributor_id`;

/** For whoever changes the secret. */
export const payoutSealedColumns: readonly SealedColumn[] = [
  {
    table: 'payout_method',
    key: { id: 'integer' },
    column: 'sealed_account',
    purpose: ACCOUNT_PURPOSE,
    boundTo: ofDistributor,
    digests: [
      accountDigest,
      { column: 'fingerprint', purpose: FACTS_PURPOSE, textOf: (plain) => plain.toString() },
    ],
    whenLost: 'UPDATE payout_method SET ended_at = $1, ended_by = $2 WHERE ended_at IS NULL',
  },
  {
    table: 'payout_item',
    key: { batch_id: 'integer', position: 'integer' },
    column: 'sealed_account',
    purpose: ACCOUNT_PURPOSE,
    boundTo: ofDistributor,
    digests: [accountDigest],
  },
  {
    table: 'payout_file_chunk',
    key: { batch_id: 'integer', part: 'text', number: 'integer' },
    column: 'sealed',
    purpose: FILE_PURPOSE,
    // As `chunkOf` writes it.
    boundTo: `'batch ' || batch_id || ' ' || part || ' ' || number`,
    atOnce: 50,
  },
  {
    table: 'bank_entry',
    key: { id: 'bigint' },
    column: 'sealed',
    purpose: ENTRY_PURPOSE,
    boundTo: `encode(key, 'hex')`,
    digests: [
      { column: 'account_hmac', purpose: ACCOUNT_PURPOSE, textOf: (plain) => otherSideOf(plain).account },
    ],
  },
];
