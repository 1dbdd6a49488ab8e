import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, lockMethodsShared, rows, type Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { payoutRules } from './payout-rules';
import { addStatusSql, endStatusSql, lockTaxPayerSql, statusesOfSql } from './tax-status.sql';

interface TaxStatusRequest {
  readonly distributorId: number;
  readonly distributorNo: string;
  /** A word of the configured withholding. */
  readonly status: string;
  readonly by: string;
}

export interface TaxStatus {
  readonly status: string;
  readonly setBy: string;
  readonly setAt: Date;
  readonly endedAt: Date | null;
}

/** Under what tax people are: decides what is withheld of their payouts. */
@Injectable()
export class TaxStatuses {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same again changes nothing. @throws invalid `tax-status-unknown` */
  async set(tx: Tx, { distributorId, distributorNo, status, by }: TaxStatusRequest): Promise<TaxStatus> {
    const known = payoutRules(this.config).statuses;
    if (!known.includes(status)) throw unknown(known);
    await lockMethodsShared(tx);
    const before = await firstRow<{ status: string | null }>(tx, lockTaxPayerSql, [distributorId]);
    if (before?.status !== status) {
      const now = this.clock.now();
      await tx.query(endStatusSql, [distributorId, now]);
      await tx.query(addStatusSql, [distributorId, status, by, now]);
      await this.trail.record(tx, {
        action: 'tax-status.set',
        by,
        subject: { kind: 'distributor', no: distributorNo },
        before: { status: before?.status ?? null },
        after: { status },
      });
    }
    return (await this.of(tx, distributorId))[0]!;
  }

  /** The newest first. */
  of(tx: Tx, distributorId: number): Promise<TaxStatus[]> {
    return rows(tx, statusesOfSql, [distributorId]);
  }
}

const unknown = (known: readonly string[]): Error =>
  invalid(
    'tax-status-unknown',
    known.length === 0
      ? 'No tax status is configured: name them in UPLINE_WITHHOLDING (withholding), like "RU/individual 13%".'
      : `A tax status is one of ${known.join(', ')}, as UPLINE_WITHHOLDING (withholding) has them.`,
    { field: 'status' },
  );
