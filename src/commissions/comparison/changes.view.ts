import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Calendar, previousPeriod } from '../../periods';
import { rows, type Tx } from '../../platform/database';
import { formatScaled } from '../../platform/money';
import { Cursor, toPage } from '../../platform/paging';
import { PlanVersions } from '../../plans';
import type { Run } from '../runs/run.entity';
import { type ChangeKind, changesPageSql } from './comparison.sql';

export interface ChangesAsked {
  readonly kind: ChangeKind;
  readonly cursor?: string | undefined;
  readonly limit: number;
}

interface ChangeRow {
  distributorNo: string;
  name: string;
  beforeMinor: string;
  afterMinor: string;
}

const size = ({ beforeMinor, afterMinor }: ChangeRow): string => {
  const change = BigInt(afterMinor) - BigInt(beforeMinor);
  return String(change < 0n ? -change : change);
};

/** Everybody who earns something else than in the period before. */
@Injectable()
export class ChangesView {
  constructor(
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /** The greatest changes first. @throws invalid `cursor` */
  async page(tx: Tx, run: Run, { kind, cursor, limit }: ChangesAsked) {
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const money = (minor: bigint | string): string => formatScaled(BigInt(minor), planSet.minorDigits);
    const before = (await this.calendar.list(tx)).find(({ id }) => id === previousPeriod(run.periodId));
    const cursors = new Cursor(
      `${kind} changes of run ${run.id}`,
      z.tuple([z.string().regex(/^\d{1,18}$/), z.string()]),
    );
    const after = cursors.decode(cursor) ?? [null, null];
    const parameters = [run.id, before?.runId ?? 0, ...after, limit + 1];
    return toPage(
      await rows<ChangeRow>(tx, changesPageSql(kind), parameters),
      limit,
      (last) => cursors.encode([size(last), last.distributorNo]),
      ({ distributorNo, name, beforeMinor, afterMinor }) => ({
        distributorNo,
        name,
        before: money(beforeMinor),
        after: money(afterMinor),
        change: money(BigInt(afterMinor) - BigInt(beforeMinor)),
      }),
    );
  }
}
