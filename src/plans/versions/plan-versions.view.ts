import { Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { firstRow, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import type { PlanSet } from '../bonuses/plan-set';
import { readPlanSet } from '../document/read-plan-document';
import { PlanVersion } from './plan-version.entity';

/** A version with its document read. */
export interface PlanInForce {
  readonly version: PlanVersion;
  readonly planSet: PlanSet;
}

/** Of the versions that hold: the one that takes effect latest, and of those the newest. $1 period. */
const inForceSql = `
SELECT number FROM plan_version
 WHERE effective_from <= $1 AND (correction_reason IS NULL OR approved_by IS NOT NULL)
 ORDER BY effective_from DESC, number DESC LIMIT 1`;

/** The same among the versions before one. $1 period, $2 its number. */
const predecessorSql = `
SELECT number FROM plan_version
 WHERE effective_from <= $1 AND number < $2 AND (correction_reason IS NULL OR approved_by IS NOT NULL)
 ORDER BY effective_from DESC, number DESC LIMIT 1`;

/** Which plan holds when. A document is read once for a process. */
@Injectable()
export class PlanVersions {
  /** By fingerprint: the number of a version whose transaction failed is given again, to another document. */
  private readonly read = new Map<string, PlanSet>();

  list(tx: Tx): Promise<PlanVersion[]> {
    return tx.getRepository(PlanVersion).find({ order: { number: 'ASC' } });
  }

  /** The same with their documents read. */
  async listRead(tx: Tx): Promise<PlanInForce[]> {
    return (await this.list(tx)).map((version) => ({ version, planSet: this.planSetOf(version) }));
  }

  /** @throws not-found `plan-version-unknown`. */
  async get(tx: Tx, number: number): Promise<PlanInForce> {
    const version = await tx.getRepository(PlanVersion).findOneBy({ number });
    if (!version) {
      throw notFound(
        'plan-version-unknown',
        `There is no plan version ${number}. "upline plan list" shows those there are.`,
      );
    }
    return { version, planSet: this.planSetOf(version) };
  }

  /** The version in force for a period. @throws not-found `plan-missing` while there is none at all. */
  async forPeriod(tx: Tx, period: PeriodId): Promise<PlanInForce> {
    const inForce = await this.findForPeriod(tx, period);
    if (inForce) return inForce;
    throw notFound(
      'plan-missing',
      'No plan version is in force. Add one with "upline plan add FILE --from PERIOD".',
    );
  }

  /** The same; null while there is none at all. */
  async findForPeriod(tx: Tx, period: PeriodId): Promise<PlanInForce | null> {
    const row = await firstRow<{ number: number }>(tx, inForceSql, [period]);
    return row && this.get(tx, row.number);
  }

  /**
   * What a version took the place of: of those before it that hold, the one in force where it begins. Null for the
   * first.
   */
  async predecessor(tx: Tx, { number, effectiveFrom }: PlanVersion): Promise<PlanInForce | null> {
    const row = await firstRow<{ number: number }>(tx, predecessorSql, [effectiveFrom, number]);
    return row && this.get(tx, row.number);
  }

  private planSetOf(version: PlanVersion): PlanSet {
    const fingerprint = version.documentSha256.toString('hex');
    let planSet = this.read.get(fingerprint);
    if (!planSet) {
      planSet = readPlanSet(version.document, `plan version ${version.number}`);
      this.read.set(fingerprint, planSet);
    }
    return planSet;
  }
}
