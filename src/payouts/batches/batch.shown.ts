import { moneyShown } from '../../platform/currency';
import type { Batch, BatchState } from './batch';
import type { StoredFile } from './stored-files.service';

export interface FileShown {
  readonly part: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly bytes: number;
  readonly count: number;
  readonly controlSum: string;
  readonly madeBy: string;
  readonly madeAt: string;
}

/** A batch as people see it. Amounts are decimals; null until it is frozen. */
export interface BatchShown {
  readonly id: number;
  readonly format: string;
  readonly state: BatchState;
  /** Paid in, and taken from balances in. */
  readonly currency: string;
  readonly balanceCurrency: string;
  readonly rate: string | null;
  readonly rateOn: string | null;
  readonly items: number | null;
  readonly gross: string | null;
  readonly fee: string | null;
  readonly tax: string | null;
  readonly net: string | null;
  /** What the bank is to pay, in `currency`. */
  readonly amount: string | null;
  readonly hash: string | null;
  /** Those who have left are paid as well. */
  readonly withTerminated: boolean;
  readonly madeBy: string;
  readonly madeAt: string;
  readonly frozenBy: string | null;
  readonly frozenAt: string | null;
  readonly approvedBy: string | null;
  readonly approvedAt: string | null;
  readonly approvalWaived: boolean;
  readonly rejectedBy: string | null;
  readonly rejectedAt: string | null;
  readonly rejectedReason: string | null;
  readonly exportedBy: string | null;
  readonly exportedAt: string | null;
  readonly messageId: string | null;
  /** Of the ledger, with which the money left the balances. */
  readonly entry: number | null;
  readonly submittedBy: string | null;
  readonly submittedAt: string | null;
  readonly bankReference: string | null;
  readonly cancelledBy: string | null;
  readonly cancelledAt: string | null;
  readonly cancelGround: string | null;
  readonly cancelReason: string | null;
  readonly releasedBy: string | null;
  readonly releasedAt: string | null;
  readonly closedAt: string | null;
}

export function showBatch(batch: Batch): BatchShown {
  const { balanceCurrency, currency } = batch;
  const inBalances = (minor: string | null) => decimal(minor, balanceCurrency);
  return {
    id: batch.id,
    format: batch.format,
    state: batch.state,
    currency,
    balanceCurrency,
    rate: batch.rate === null ? null : batch.rate.replace(/\.?0+$/, ''),
    rateOn: batch.rateOn,
    items: batch.itemCount,
    gross: inBalances(batch.grossMinor),
    fee: inBalances(batch.feeMinor),
    tax: inBalances(batch.taxMinor),
    net: inBalances(batch.netMinor),
    amount: decimal(batch.amountMinor, currency),
    hash: batch.hash,
    withTerminated: batch.withTerminated,
    madeBy: batch.madeBy,
    madeAt: batch.madeAt.toISOString(),
    frozenBy: batch.frozenBy,
    frozenAt: instant(batch.frozenAt),
    approvedBy: batch.approvedBy,
    approvedAt: instant(batch.approvedAt),
    approvalWaived: batch.approvalWaived,
    rejectedBy: batch.rejectedBy,
    rejectedAt: instant(batch.rejectedAt),
    rejectedReason: batch.rejectedReason,
    exportedBy: batch.exportedBy,
    exportedAt: instant(batch.exportedAt),
    messageId: batch.messageId,
    entry: batch.entryId,
    submittedBy: batch.submittedBy,
    submittedAt: instant(batch.submittedAt),
    bankReference: batch.bankReference,
    cancelledBy: batch.cancelledBy,
    cancelledAt: instant(batch.cancelledAt),
    cancelGround: batch.cancelGround,
    cancelReason: batch.cancelReason,
    releasedBy: batch.releasedBy,
    releasedAt: instant(batch.releasedAt),
    closedAt: instant(batch.closedAt),
  };
}

export function showFile(file: StoredFile, currency: string): FileShown {
  return {
    part: file.part,
    fileName: file.fileName,
    sha256: file.sha256,
    bytes: file.sizeBytes,
    count: file.itemCount,
    controlSum: decimal(file.controlSumMinor, currency),
    madeBy: file.madeBy,
    madeAt: file.madeAt.toISOString(),
  };
}

/** Minor units of a currency as people write them. */
export function decimal(minor: string, currency: string): string;
export function decimal(minor: string | null, currency: string): string | null;
export function decimal(minor: string | null, currency: string): string | null {
  return minor === null ? null : moneyShown(minor, currency);
}

const instant = (at: Date | null): string | null => at?.toISOString() ?? null;
