import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { rows, type Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import { Cursor, type Page, toPage } from '../../platform/paging';
import { type PlanSet, PlanVersions } from '../../plans';
import type { Run } from '../runs/run.entity';
import {
  adjustmentsPageSql,
  type BonusSumRow,
  bonusSumsSql,
  type LineRow,
  linesPageSql,
  type PostedAdjustmentRow,
  type StandingRow,
  standingsPageSql,
} from './run-rows.sql';

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

export interface LinesAsked extends PageAsked {
  readonly bonus?: string | undefined;
  readonly level?: string | undefined;
}

/** A whole number as text, as sums come from the database. */
const whole = z.string().regex(/^-?\d{1,18}$/);

/** What a run came to, row by row: what its totals open to. */
@Injectable()
export class RunRows {
  constructor(private readonly plans: PlanVersions) {}

  /** What each bonus pays at each level. */
  async bonuses(tx: Tx, run: Run) {
    const { money } = await this.shownFor(tx, run);
    const found = await rows<BonusSumRow>(tx, bonusSumsSql, [run.id]);
    return found.map(({ bonus, level, lineCount, volumeCents, amountMinor }) => ({
      bonus,
      level,
      lineCount,
      volume: cents(volumeCents),
      amount: money(amountMinor),
    }));
  }

  /** The greatest amounts first. @throws invalid `cursor` */
  async lines(tx: Tx, run: Run, { bonus, level, cursor, limit }: LinesAsked) {
    const { money } = await this.shownFor(tx, run);
    const cursors = new Cursor(
      `lines of run ${run.id}`,
      z.tuple([whole, z.int32(), z.string().max(100), z.string().max(100)]),
    );
    const after = cursors.decode(cursor) ?? [null, null, null, null];
    const parameters = [run.id, bonus ?? null, level ?? null, ...after, limit + 1];
    return toPage(
      await rows<LineRow>(tx, linesPageSql, parameters),
      limit,
      (last) => cursors.encode([last.amountMinor, last.distributorId, last.bonus, last.level]),
      (line) => ({
        distributorNo: line.distributorNo,
        name: line.name,
        bonus: line.bonus,
        level: line.level,
        volume: cents(line.volumeCents),
        rate: formatPercent(line.ratePpm),
        amount: money(line.amountMinor),
      }),
    );
  }

  /** The greatest totals first. @throws invalid `cursor` */
  async standings(tx: Tx, run: Run, { cursor, limit }: PageAsked) {
    const { money } = await this.shownFor(tx, run);
    const cursors = new Cursor(`standings of run ${run.id}`, z.tuple([whole, z.int32()]));
    const after = cursors.decode(cursor) ?? [null, null];
    return toPage(
      await rows<StandingRow>(tx, standingsPageSql, [run.id, ...after, limit + 1]),
      limit,
      (last) => cursors.encode([last.totalMinor, last.distributorId]),
      (standing) => ({
        distributorNo: standing.distributorNo,
        name: standing.name,
        plan: standing.plan,
        status: standing.status,
        pv: cents(standing.pvCents),
        gv: cents(standing.groupVolumeCents),
        qualified: standing.qualified,
        lines: money(standing.linesMinor),
        adjustments: money(standing.adjustmentsMinor),
        total: money(standing.totalMinor),
      }),
    );
  }

  /** What takes most first. @throws invalid `cursor` */
  async adjustments(
    tx: Tx,
    run: Run,
    { cursor, limit }: PageAsked,
  ): Promise<Page<{ distributorNo: string; name: string; origin: string; amount: string }>> {
    const { money } = await this.shownFor(tx, run);
    const cursors = new Cursor(
      `adjustments of run ${run.id}`,
      z.tuple([whole, z.int32(), z.string().max(200)]),
    );
    const after = cursors.decode(cursor) ?? [null, null, null];
    return toPage(
      await rows<PostedAdjustmentRow>(tx, adjustmentsPageSql, [run.id, ...after, limit + 1]),
      limit,
      (last) => cursors.encode([last.amountMinor, last.distributorId, last.origin]),
      ({ distributorNo, name, origin, amountMinor }) => ({
        distributorNo,
        name,
        origin,
        amount: money(amountMinor),
      }),
    );
  }

  private async shownFor(tx: Tx, run: Run): Promise<{ money: (minor: string) => string }> {
    const { planSet } = await this.plans.get(tx, run.planVersion);
    return { money: moneyOf(planSet) };
  }
}

const cents = (text: string): string => formatScaled(BigInt(text));
const moneyOf =
  ({ minorDigits }: PlanSet) =>
  (minor: string): string =>
    formatScaled(BigInt(minor), minorDigits);
