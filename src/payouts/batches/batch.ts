import { firstRow, type Tx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import type { Payer } from '../formats/bank-format';

export const BATCH_STATES = [
  'draft',
  'frozen',
  'approved',
  'exported',
  'submitted',
  'settling',
  'closed',
  'cancelled',
] as const;
export type BatchState = (typeof BATCH_STATES)[number];

/** A batch as it stands. Sums are minor units: of the balances' currency, `amountMinor` of what is paid. */
export interface Batch {
  readonly id: number;
  readonly format: string;
  readonly currency: string;
  readonly balanceCurrency: string;
  readonly state: BatchState;
  readonly madeBy: string;
  readonly madeAt: Date;
  readonly withTerminated: boolean;
  readonly purpose: string | null;
  readonly payer: Payer | null;
  /** 1 of the balances' currency in what is paid; null where they are one. */
  readonly rate: string | null;
  readonly rateOn: string | null;
  readonly frozenBy: string | null;
  readonly frozenAt: Date | null;
  readonly itemCount: number | null;
  readonly grossMinor: string | null;
  readonly feeMinor: string | null;
  readonly taxMinor: string | null;
  readonly netMinor: string | null;
  readonly amountMinor: string | null;
  /** Hex. */
  readonly hash: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: Date | null;
  readonly approvalWaived: boolean;
  readonly rejectedBy: string | null;
  readonly rejectedAt: Date | null;
  readonly rejectedReason: string | null;
  readonly exportedBy: string | null;
  readonly exportedAt: Date | null;
  readonly exportedOn: string | null;
  readonly messageId: string | null;
  readonly firstNumber: number | null;
  readonly entryId: number | null;
  readonly submittedBy: string | null;
  readonly submittedAt: Date | null;
  readonly bankReference: string | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: Date | null;
  readonly cancelGround: string | null;
  readonly cancelReason: string | null;
  readonly cancelWaived: boolean;
  readonly releasedBy: string | null;
  readonly releasedAt: Date | null;
  readonly closedAt: Date | null;
}

export const batchColumns = `
  id, format, currency, balance_currency AS "balanceCurrency", state, made_by AS "madeBy", made_at AS "madeAt",
  with_terminated AS "withTerminated", purpose, payer, rate::text AS rate, rate_on::text AS "rateOn", frozen_by AS "frozenBy",
  frozen_at AS "frozenAt", item_count AS "itemCount", gross_minor::text AS "grossMinor", fee_minor::text AS "feeMinor",
  tax_minor::text AS "taxMinor", net_minor::text AS "netMinor", amount_minor::text AS "amountMinor",
  encode(content_sha256, 'hex') AS hash, approved_by AS "approvedBy", approved_at AS "approvedAt",
  approval_waived AS "approvalWaived", rejected_by AS "rejectedBy", rejected_at AS "rejectedAt", rejected_reason AS "rejectedReason",
  exported_by AS "exportedBy", exported_at AS "exportedAt", exported_on::text AS "exportedOn", message_id AS "messageId",
  first_number AS "firstNumber", entry_id AS "entryId", submitted_by AS "submittedBy", submitted_at AS "submittedAt",
  bank_reference AS "bankReference", cancelled_by AS "cancelledBy", cancelled_at AS "cancelledAt",
  cancel_ground AS "cancelGround", cancel_reason AS "cancelReason", cancel_waived AS "cancelWaived",
  released_by AS "releasedBy", released_at AS "releasedAt", closed_at AS "closedAt"`;

const getSql = `SELECT ${batchColumns} FROM payout_batch WHERE id = $1`;

/** @throws not-found `batch-unknown` */
export async function getBatch(tx: Tx, id: number): Promise<Batch> {
  return found(await firstRow<Batch>(tx, getSql, [id]), id);
}

/** The same, and nobody else changes it before the transaction ends. @throws not-found `batch-unknown` */
export async function lockBatch(tx: Tx, id: number): Promise<Batch> {
  return found(await firstRow<Batch>(tx, `${getSql} FOR NO KEY UPDATE`, [id]), id);
}

/**
 * What only somebody in one of these states can do.
 * @param act such as `approved`
 * @throws conflict `batch-state`
 */
export function requireState(batch: Batch, act: string, ...states: readonly BatchState[]): void {
  if (states.includes(batch.state)) return;
  throw conflict(
    'batch-state',
    `Batch ${batch.id} is ${batch.state}; only one that is ${states.join(' or ')} can be ${act}.`,
    { params: { state: batch.state } },
  );
}

function found(batch: Batch | null, id: number): Batch {
  if (batch) return batch;
  throw notFound('batch-unknown', `There is no payout batch ${id}; "upline payout list" shows all.`);
}
