import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { formatPeriod } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { Cursor, toPage } from '../../platform/paging';
import { PlanVersions } from '../../plans';
import { isLoss } from '../explain';
import type { Run } from '../runs/run.entity';
import { type NearClawbackRow, nearClawbacksSql } from './lost-qualifications.sql';

/** A bonus of a closed period that hung on an order which came back. */
export interface LostQualification {
  readonly distributorNo: string;
  readonly name: string;
  readonly closedPeriod: string;
  readonly bonus: string;
  readonly refundNo: string;
  readonly orderNo: string;
  readonly buyerNo: string;
  /** What was left of its lines, minor units, below zero. */
  readonly amountMinor: bigint;
}

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

/** Whose bonus of a closed period is taken back whole, because without a refunded order its conditions are missed. */
@Injectable()
export class LostQualifications {
  constructor(private readonly plans: PlanVersions) {}

  /** All of a run, what takes most first: so many as refunds cost somebody, which are never many. */
  async of(tx: Tx, run: Run): Promise<LostQualification[]> {
    const found = new Map<string, LostQualification>();
    for (const row of await rows<NearClawbackRow>(tx, nearClawbacksSql, [run.id])) {
      const { planSet } = await this.plans.get(tx, row.planVersion);
      if (!isLoss({ ...row, planSet }, row.amountMinor)) continue;
      const key = keyOf(row);
      const before = found.get(key)?.amountMinor ?? 0n;
      const { distributorNo, name, bonus, refundNo, orderNo, buyerNo, closedPeriodId } = row;
      found.set(key, {
        ...{ distributorNo, name, bonus, refundNo, orderNo, buyerNo },
        closedPeriod: formatPeriod(closedPeriodId),
        amountMinor: before + BigInt(row.amountMinor),
      });
    }
    return [...found.values()].sort(
      (a, b) => Number(a.amountMinor - b.amountMinor) || (keyOf(a) < keyOf(b) ? -1 : 1),
    );
  }

  /** @throws invalid `cursor` */
  async page(tx: Tx, run: Run, { cursor, limit }: PageAsked) {
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const cursors = new Cursor(`qualifications lost in run ${run.id}`, z.tuple([z.int32().min(0)]));
    // A run's results do not change, so a place in the list stays one.
    const [from] = cursors.decode(cursor) ?? [0];
    const all = await this.of(tx, run);
    return toPage(
      all.slice(from, from + limit + 1),
      limit,
      () => cursors.encode([from + limit]),
      ({ amountMinor, ...lost }) => ({ ...lost, amount: formatScaled(amountMinor, planSet.minorDigits) }),
    );
  }
}

const keyOf = (one: Pick<LostQualification, 'distributorNo' | 'bonus' | 'refundNo'>): string =>
  `${one.distributorNo}/${one.bonus}/${one.refundNo}`;
