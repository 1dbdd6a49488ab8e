import { Injectable } from '@nestjs/common';
import { type InTransit, PayableView } from '../../ledger';
import { Calendar } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { PlanVersions } from '../../plans';
import { type Audience, personAsked } from '../explain';
import { PendingClawbacks } from './pending-clawbacks.view';
import { earnedSql, manualPendingSql } from './statement.sql';

/** What somebody has earned so far, and what is owed of it. Signed decimals in the company's currency. */
export interface Balance {
  readonly distributorNo: string;
  readonly currency: string;
  /** The totals of all closed periods' statements. */
  readonly earned: string;
  /** What refunds booked in periods not closed will take back: zero or negative. Payouts hold it back. */
  readonly refundPending: string;
  /** Corrections by hand, approved and not posted yet. */
  readonly manualPending: string;
  /** What the books owe: earned, less what was paid out or is on its way. Below zero for a debt. */
  readonly payable: string;
  /** Since when: the day of the oldest earnings in it, or from which a debt stands; null for 0. */
  readonly since: string | null;
  /** What is on its way to the bank account, in the currencies that it is paid in. */
  readonly inTransit: readonly InTransit[];
}

/** The sum of a distributor's closed statements, and what is about to change it. */
@Injectable()
export class BalanceView {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
    private readonly pending: PendingClawbacks,
    private readonly payable: PayableView,
  ) {}

  /** @throws not-found `distributor-unknown`. */
  async get(tx: Tx, distributorNo: string, audience: Audience): Promise<Balance> {
    const { id } = await personAsked(tx, distributorNo, audience);
    const { planSet } = await this.plans.forPeriod(tx, this.calendar.currentPeriod());
    const shown = (minor: string | number) => formatScaled(BigInt(minor), planSet.minorDigits);
    const owed = (await this.payable.of(tx, id)).find(({ currency }) => currency === planSet.currency);
    const sum = async (sql: string) => (await firstRow<{ minor: string }>(tx, sql, [id]))!.minor;
    return {
      distributorNo,
      currency: planSet.currency,
      earned: shown(await sum(earnedSql)),
      refundPending: shown(await this.pending.of(tx, id)),
      manualPending: shown(await sum(manualPendingSql)),
      payable: owed?.balance ?? shown(0),
      since: owed?.since ?? null,
      inTransit: await this.payable.inTransit(tx, id),
    };
  }
}
