import { Injectable } from '@nestjs/common';
import { changedRows, lockCalendarExclusive, type Tx } from '../platform/database';
import { conflict } from '../platform/errors';
import { Calendar } from './calendar';
import { formatPeriod, nextPeriod, type PeriodId } from './period-id';
import type { PeriodState } from './period.entity';
import { closePeriodSql, freezePeriodSql, reopenPeriodSql, reviewPeriodSql } from './period.sql';

/** What else is frozen with a period, so that later facts stay out of it. */
export interface FreezeMarks {
  lastMoveId: string;
  lastStatusChangeId: string;
  earlyReason: string | null;
}

/** Where the audit trail's chain ends. */
export interface ChainHead {
  readonly sequence: string;
  /** Hex. */
  readonly hash: string;
}

/**
 * The steps `open → closing → review → closed`, and back to open from the middle two. Each takes the exclusive
 * calendar lock, so it waits for bookings under way and none slips past. Who may step is decided elsewhere.
 */
@Injectable()
export class PeriodStates {
  constructor(private readonly calendar: Calendar) {}

  /** Freezes the input and opens the next month. */
  async freeze(tx: Tx, id: PeriodId, marks: FreezeMarks): Promise<void> {
    await lockCalendarExclusive(tx);
    await this.step(tx, id, 'open', freezePeriodSql, [
      this.calendar.now(),
      marks.lastMoveId,
      marks.lastStatusChangeId,
      marks.earlyReason,
    ]);
    await this.calendar.openMonth(tx, nextPeriod(id));
  }

  async toReview(tx: Tx, id: PeriodId, runId: number): Promise<void> {
    await this.step(tx, id, 'closing', reviewPeriodSql, [runId]);
  }

  async reopen(tx: Tx, id: PeriodId): Promise<void> {
    await lockCalendarExclusive(tx);
    await this.step(tx, id, 'review', reopenPeriodSql, []);
  }

  /** @param auditHead to where the audit trail is sealed at this moment; null where nothing is yet */
  async close(tx: Tx, id: PeriodId, runId: number, auditHead: ChainHead | null): Promise<void> {
    await lockCalendarExclusive(tx);
    await this.step(tx, id, 'review', closePeriodSql, [
      runId,
      this.calendar.now(),
      auditHead?.sequence ?? null,
      auditHead === null ? null : Buffer.from(auditHead.hash, 'hex'),
    ]);
  }

  private async step(
    tx: Tx,
    id: PeriodId,
    expected: PeriodState,
    sql: string,
    parameters: readonly unknown[],
  ): Promise<void> {
    if ((await changedRows(tx, sql, [id, ...parameters])) !== 1) {
      throw conflict(
        'period-state',
        `Period ${formatPeriod(id)} is not ${expected} any more; look at it again first.`,
        {
          field: 'period',
        },
      );
    }
  }
}
