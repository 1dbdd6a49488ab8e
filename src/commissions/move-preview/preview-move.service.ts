import { Inject, Injectable } from '@nestjs/common';
import {
  DistributorView,
  findDistributor,
  MoveDistributor,
  type MovePlan,
  type UplineMember,
} from '../../network';
import { Calendar, type PeriodId } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { HttpTransactions } from '../../platform/http';
import { HEAVY_WORK, type HeavyWork, type MoveTask } from '../heavy-work/heavy-work';
import type { MovedEarner, MovedMoney } from './move-money.service';

const namesSql = `
SELECT d.distributor_no AS "distributorNo", p.name
  FROM distributor AS d JOIN distributor_profile AS p ON p.distributor_id = d.id
 WHERE d.distributor_no = ANY ($1)`;

interface Tree {
  readonly plan: MovePlan;
  readonly uplineBefore: readonly UplineMember[];
  readonly uplineAfter: readonly UplineMember[];
  /** Null where there is nothing to calculate: the move would be refused, or no period is open now. */
  readonly task: MoveTask | null;
}

/**
 * What a move would do, told before it is made: the tree at once, the money of the open period so far as two
 * calculations. A move counts in the period of the moment in which it is made; those before keep their tree.
 */
@Injectable()
export class PreviewMove {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly moving: MoveDistributor,
    private readonly distributors: DistributorView,
    private readonly calendar: Calendar,
    @Inject(HEAVY_WORK) private readonly work: HeavyWork,
  ) {}

  /** @throws not-found `distributor-unknown`; conflict `closure-corrupt` */
  async preview(distributorNo: string, toSponsorNo: string) {
    const { plan, uplineBefore, uplineAfter, task } = await this.transactions.read((tx) =>
      this.tree(tx, distributorNo, toSponsorNo),
    );
    const { refusal, ...tree } = plan;
    return {
      ...tree,
      refusal: refusal && { code: refusal.code, detail: refusal.message, field: refusal.field ?? null },
      uplineBefore,
      uplineAfter,
      money: task && (await this.money(task)),
    };
  }

  private async tree(tx: Tx, distributorNo: string, toSponsorNo: string): Promise<Tree> {
    const plan = await this.moving.plan(tx, distributorNo, toSponsorNo);
    const [target, above] = [
      await this.distributors.get(tx, toSponsorNo),
      await this.distributors.upline(tx, toSponsorNo),
    ];
    const { name, status, enrolledOn } = target;
    const uplineAfter = [
      { steps: 1, distributorNo: target.distributorNo, name, status, enrolledOn },
      ...above.map((one) => ({ ...one, steps: one.steps + 1 })),
    ];
    const periodId = plan.refusal ? null : await this.openPeriod(tx);
    const leg = await findDistributor(tx, distributorNo);
    return {
      plan,
      uplineBefore: await this.distributors.upline(tx, distributorNo),
      uplineAfter: plan.refusal ? [] : uplineAfter,
      task: periodId === null ? null : { periodId, distributorId: leg.id, toSponsorId: target.id },
    };
  }

  private async openPeriod(tx: Tx): Promise<PeriodId | null> {
    const current = this.calendar.currentPeriod();
    const period = (await this.calendar.list(tx)).find(({ id }) => id === current);
    return period?.state === 'open' ? current : null;
  }

  private async money(task: MoveTask) {
    const moved = await this.work.previewMove(task);
    if (!moved) return null;
    const { period, currency, gaining, losing } = moved;
    const money = (minor: number): string => formatScaled(minor, moved.minorDigits);
    return {
      period,
      currency,
      isEstimate: true,
      before: money(moved.beforeMinor),
      after: money(moved.afterMinor),
      change: money(moved.afterMinor - moved.beforeMinor),
      gaining,
      losing,
      gained: money(moved.gainedMinor),
      lost: money(moved.lostMinor),
      earners: await this.named(moved),
      more: gaining + losing - moved.earners.length,
    };
  }

  private async named({ earners, minorDigits }: MovedMoney) {
    const numbers = earners.map(({ distributorNo }) => distributorNo);
    const found = await this.transactions.read((tx) =>
      rows<{ distributorNo: string; name: string }>(tx, namesSql, [numbers]),
    );
    const names = new Map(found.map(({ distributorNo, name }) => [distributorNo, name]));
    const money = (minor: number): string => formatScaled(minor, minorDigits);
    return earners.map(({ distributorNo, beforeMinor, afterMinor }: MovedEarner) => ({
      distributorNo,
      name: names.get(distributorNo) ?? null,
      before: money(beforeMinor),
      after: money(afterMinor),
      change: money(afterMinor - beforeMinor),
    }));
  }
}
