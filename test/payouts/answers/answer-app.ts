import { ACCOUNTS, type AccountCode, Ledger } from '../../../src/ledger';
import { itemLegsSql } from '../../../src/payouts/batches/legs.sql';
import type { AnswerFormat } from '../../../src/payouts/answers/readers';
import {
  type AnswerReport,
  TakeBankAnswer,
} from '../../../src/payouts/answers/taking/take-bank-answer.service';
import { ACCOUNT_PURPOSE } from '../../../src/payouts/payee';
import { firstRow, rows, type Tx } from '../../../src/platform/database';
import { Secrets } from '../../../src/platform/secrets';
import { startTestApp, type TestApp } from '../../support/test-app';

export const OUR_IBAN = 'NL26VAYB8060476890';
export const OUR_ACCOUNT = '40702810900000000001';
export const accountOfItem = (position: number): string =>
  `4081781050000000${String(position).padStart(4, '0')}`;

/** A batch that has left. Each payment takes 20.00 from the balance: 1.00 fee, 4.00 tax, 15.00 to be paid. */
export interface Left {
  readonly count: number;
  readonly format?: string;
  readonly exportedOn?: string;
  readonly firstNumber?: number;
  /** Of payments in EUR from balances in USD, 0.5. */
  readonly rate?: string;
  readonly reference?: (id: number, position: number) => string;
}

export interface Item {
  readonly outcome: string | null;
  readonly code: string | null;
  readonly paidOn: string | null;
  readonly inFlight: boolean;
}

/** The real application, batches that left by hand of the test, and answers to them. */
export interface AnswerApp extends TestApp {
  left(batch: Left): Promise<number>;
  take(format: AnswerFormat, content: string | Buffer, fileName?: string): Promise<AnswerReport>;
  items(batchId: number): Promise<Item[]>;
  outcomes(batchId: number): Promise<(string | null)[]>;
  stateOf(batchId: number): Promise<string>;
  /** Credits less debits, in minor units of a currency. */
  balance(account: AccountCode, currency?: string): Promise<number>;
  waiting(): Promise<{ state: string; alarm: string | null }[]>;
  cancel(batchId: number): Promise<void>;
}

const COSTS = { gross: 2_000, fee: 100, tax: 400, net: 1_500 };
let distributors = 1_000;

export async function startAnswerApp(options: Parameters<typeof startTestApp>[0] = {}): Promise<AnswerApp> {
  const app = await startTestApp({ now: '2026-11-25T12:00:00Z', ...options });
  return {
    ...app,
    left: (batch) => app.tx((tx) => leave(app, tx, batch)),
    take: (format, content, fileName = 'answer') =>
      app.tx((tx) =>
        app
          .get(TakeBankAnswer)
          .take(tx, { format, fileName, by: 'Farida', bytes: asBytes(Buffer.from(content)) }),
      ),
    items: (batchId) =>
      app.tx((tx) =>
        rows<Item>(
          tx,
          `SELECT outcome, outcome_code AS code, paid_on::text AS "paidOn", in_flight AS "inFlight"
             FROM payout_item WHERE batch_id = $1 ORDER BY position`,
          [batchId],
        ),
      ),
    outcomes: (batchId) =>
      app.tx(async (tx) =>
        (
          await rows<Item>(tx, 'SELECT outcome FROM payout_item WHERE batch_id = $1 ORDER BY position', [
            batchId,
          ])
        ).map(({ outcome }) => outcome),
      ),
    stateOf: (batchId) =>
      app.tx(
        async (tx) =>
          (await firstRow<{ state: string }>(tx, 'SELECT state FROM payout_batch WHERE id = $1', [batchId]))!
            .state,
      ),
    balance: (account, currency = 'EUR') =>
      app.tx(
        async (tx) =>
          (await firstRow<{ sum: number }>(
            tx,
            `SELECT coalesce(sum(CASE WHEN credit = $1 THEN amount_minor ELSE -amount_minor END), 0)::float8 AS sum
               FROM ledger_transfer WHERE $1 IN (debit, credit) AND currency = $2`,
            [ACCOUNTS[account], currency],
          ))!.sum,
      ),
    waiting: () => app.tx((tx) => rows(tx, 'SELECT state, alarm FROM bank_entry ORDER BY id')),
    cancel: (batchId) => app.tx((tx) => cancel(app, tx, batchId)),
  };
}

async function* asBytes(content: Buffer): AsyncGenerator<Buffer> {
  yield await Promise.resolve(content);
}

const inBalance = (rate: string | undefined) => (rate === undefined ? 'EUR' : 'USD');

async function leave(app: TestApp, tx: Tx, batch: Left): Promise<number> {
  const { count, format = 'pain.001.001.09', exportedOn = '2026-11-22', firstNumber = null, rate } = batch;
  const balance = inBalance(rate);
  const { id } = (await firstRow<{ id: number }>(
    tx,
    `INSERT INTO payout_batch (format, currency, balance_currency, made_by, made_at, with_terminated)
     VALUES ($1, 'EUR', $2, 'Anna', now(), false) RETURNING id`,
    [format, balance],
  ))!;
  const secrets = app.get(Secrets);
  const positions = Array.from({ length: count }, (_, index) => index + 1);
  const hmacs = await Promise.all(
    positions.map(async (position) =>
      Buffer.from(await secrets.sign(ACCOUNT_PURPOSE, accountOfItem(position)), 'base64url'),
    ),
  );
  const reference = batch.reference ?? ((of: number, position: number) => `UPL-${of}-${position}`);
  const amount = rate === undefined ? COSTS.net : COSTS.net / 2;
  const first = (distributors += count) - count;
  await tx.query(
    `INSERT INTO payout_item (batch_id, position, distributor_id, balance_currency, gross_minor, fee_minor, tax_minor, net_minor,
       amount_minor, tax_rate_ppm, method_id, sealed_account, account_hmac, masked_account, reference)
     SELECT $1, position, $2 + position, $3, ${COSTS.gross}, ${COSTS.fee}, ${COSTS.tax}, ${COSTS.net}, $4, 200000,
            $2 + position, '', hmac, '****', reference
       FROM unnest($5::integer[], $6::bytea[], $7::text[]) AS t (position, hmac, reference)`,
    [id, first, balance, amount, positions, hmacs, positions.map((position) => reference(id, position))],
  );
  await tx.query(
    `UPDATE payout_batch SET state = 'frozen', payer = $2, rate = $3, rate_on = CASE WHEN $3::numeric IS NOT NULL THEN '2026-11-20'::date END,
       frozen_by = 'Anna', frozen_at = now(), item_count = $4::integer, gross_minor = $4::integer * ${COSTS.gross}, fee_minor = $4::integer * ${COSTS.fee},
       tax_minor = $4::integer * ${COSTS.tax}, net_minor = $4::integer * ${COSTS.net}, amount_minor = $4::integer * $5::bigint, content_sha256 = ''
     WHERE id = $1`,
    [id, JSON.stringify({ account: OUR_ACCOUNT, iban: OUR_IBAN }), rate ?? null, count, amount],
  );
  await tx.query(
    `UPDATE payout_batch SET state = 'approved', approved_by = 'Boris', approved_at = now() WHERE id = $1`,
    [id],
  );
  const entry = await app
    .get(Ledger)
    .postFrom(
      tx,
      { source: `payout/${id}/export`, effectiveOn: exportedOn, text: 'Export', by: 'Anna' },
      { sql: itemLegsSql('i.batch_id = $1'), parameters: [id], expected: count * 4 },
    );
  await tx.query(
    `UPDATE payout_batch SET state = 'exported', exported_by = 'Anna', exported_at = now(), exported_on = $2, message_id = $3,
       first_number = $4, entry_id = $5 WHERE id = $1`,
    [id, exportedOn, `UPL-MSG-${id}`, firstNumber, entry!.entryId],
  );
  return id;
}

/** As cancelling a batch that had left does it. */
async function cancel(app: TestApp, tx: Tx, id: number): Promise<void> {
  const { entryId } = (await firstRow<{ entryId: number }>(
    tx,
    'SELECT entry_id AS "entryId" FROM payout_batch WHERE id = $1',
    [id],
  ))!;
  await app.get(Ledger).reverse(tx, entryId, {
    source: `payout/${id}/cancel`,
    effectiveOn: '2026-11-23',
    text: 'Cancelled',
    by: 'Boris',
  });
  await tx.query(`UPDATE payout_item SET outcome = 'cancelled', outcome_at = now() WHERE batch_id = $1`, [
    id,
  ]);
  await tx.query(
    `UPDATE payout_batch SET state = 'cancelled', cancelled_by = 'Boris', cancelled_at = now(), cancelled_on = '2026-11-23',
       cancel_ground = 'file-destroyed', cancel_reason = 'lost' WHERE id = $1`,
    [id],
  );
}
