import { Inject, Injectable } from '@nestjs/common';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { rows, type Tx } from '../../platform/database';
import { conflict, unavailable } from '../../platform/errors';
import { formatScaled } from '../../platform/money';
import { type PlanSet, PlanVersions } from '../../plans';
import { Run } from '../runs/run.entity';
import { type Audience, isForStaff } from './audience';
import { holdRunSql } from './standing.sql';

/** What figures rest on: an approved run, one under review, or an estimate of an open period. */
export type Basis = 'closed' | 'review' | 'estimate';

/** A period with the run that its figures are read from. */
export interface CalculatedPeriod {
  readonly period: Period;
  readonly run: Run;
  readonly planSet: PlanSet;
  readonly basis: Basis;
  /** Of an estimate. */
  readonly ageSeconds: number | null;
}

/** Stands beside every figure of an estimate. */
export const NO_PROMISE =
  'An estimate: what the period would come to if it ended now. It changes with every order and is no promise.';

export interface EstimateShown {
  readonly ageSeconds: number;
  readonly note: string;
}

/** How answers name the period they are about. */
export interface PeriodShown {
  /** `2026-10` */
  readonly period: string;
  readonly basis: Basis;
  /** When the run's snapshot was taken: what came in later is not in an estimate. */
  readonly calculatedAt: Date;
  readonly currency: string;
  /** Where the basis is an estimate. */
  readonly estimate?: EstimateShown;
}

/** Which run's figures an audience is shown. */
@Injectable()
export class CalculatedPeriods {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly plans: PlanVersions,
  ) {}

  /**
   * @throws not-found `period-unknown`; conflict `period-being-calculated`, and `period-not-calculated` for an open
   *   period without an estimate
   */
  async get(tx: Tx, periodId: PeriodId, audience: Audience): Promise<CalculatedPeriod> {
    const period = await this.calendar.get(tx, periodId);
    const found = await this.find(tx, period, audience);
    if (found) return found;
    const name = formatPeriod(periodId);
    if (period.state !== 'open') {
      throw conflict(
        'period-being-calculated',
        `Period ${name} is being calculated. Its figures are shown once it is closed.`,
        {
          field: 'period',
        },
      );
    }
    throw conflict(
      'period-not-calculated',
      `Period ${name} is open and has no estimate yet. One is made within a minute while Upline serves; "upline period estimate ${name}" makes one now.`,
      {
        field: 'period',
      },
    );
  }

  /** Null when there is nothing that the audience may see. */
  async find(tx: Tx, period: Period, audience: Audience): Promise<CalculatedPeriod | null> {
    if (period.state === 'closing' || (period.state === 'review' && !isForStaff(audience))) return null;
    const run = await this.heldRun(tx, period);
    if (!run) return null;
    const { planSet } = await this.plans.get(tx, run.planVersion);
    const basis = period.state === 'open' ? 'estimate' : period.state;
    const ageMs = this.clock.now().getTime() - run.startedAt.getTime();
    // Clocks of two processes need not agree.
    const ageSeconds = basis === 'estimate' ? Math.max(0, Math.floor(ageMs / 1000)) : null;
    return { period, run, planSet, basis, ageSeconds };
  }

  /** The latest period that has figures for the audience; null while none has. */
  async newest(tx: Tx, audience: Audience): Promise<CalculatedPeriod | null> {
    for (const period of (await this.calendar.list(tx)).reverse()) {
      const found = await this.find(tx, period, audience);
      if (found) return found;
    }
    return null;
  }

  /**
   * An estimate may be replaced and a run under review discarded at any moment: what is read from is held, or else its
   * successor.
   * @throws unavailable `figures-replaced` within a snapshot that still sees the old ones
   */
  private async heldRun(tx: Tx, period: Period): Promise<Run | null> {
    for (let attempt = 0; attempt < 2; attempt++) {
      const run = await this.runOf(tx, period);
      if (!run || run.distributors === 0 || (await rows(tx, holdRunSql, [run.id])).length > 0) return run;
    }
    throw unavailable(
      'figures-replaced',
      `The figures of ${formatPeriod(period.id)} were replaced just now. Ask again.`,
    );
  }

  private runOf(tx: Tx, { id, runId, state }: Period): Promise<Run | null> {
    const repository = tx.getRepository(Run);
    if (state !== 'open') return repository.findOneBy({ id: runId! });
    return repository.findOne({
      where: { periodId: id, kind: 'estimate', state: 'done' },
      order: { id: 'DESC' },
    });
  }
}

export function periodShown({ period, basis, run, planSet, ageSeconds }: CalculatedPeriod): PeriodShown {
  return {
    period: formatPeriod(period.id),
    basis,
    calculatedAt: run.startedAt,
    currency: planSet.currency,
    ...(ageSeconds === null ? {} : { estimate: { ageSeconds, note: NO_PROMISE } }),
  };
}

/** Minor units of the company's currency as a decimal. */
export function money({ planSet }: Pick<CalculatedPeriod, 'planSet'>, minor: number | bigint): string {
  return formatScaled(minor, planSet.minorDigits);
}
