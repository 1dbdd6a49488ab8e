import { formatPeriod, Period } from '../../periods';
import type { Tx } from '../../platform/database';
import { formatPercent, formatScaled } from '../../platform/money';
import type { PlanVersions } from '../../plans';
import { percentOfVolume } from '../payout-share';
import type { Run } from '../runs/run.entity';

/** A run as JSON: money and CV as decimals. */
export async function showRun(tx: Tx, plans: PlanVersions, run: Run) {
  const { planSet } = await plans.get(tx, run.planVersion);
  const money = (minor: string | null) =>
    minor === null ? null : formatScaled(BigInt(minor), planSet.minorDigits);
  const closed = run.state === 'approved' && (await tx.getRepository(Period).findOneBy({ id: run.periodId }));
  return {
    id: run.id,
    period: formatPeriod(run.periodId),
    kind: run.kind,
    state: run.state,
    planVersion: run.planVersion,
    currency: planSet.currency,
    startedBy: run.startedBy,
    startedAt: run.startedAt.toISOString(),
    finishedAt: run.finishedAt?.toISOString() ?? null,
    failure: run.failure,
    hash: run.hash?.toString('hex') ?? null,
    distributors: run.distributors,
    lineCount: run.lineCount,
    volume: run.volumeCents === null ? null : formatScaled(BigInt(run.volumeCents)),
    lines: money(run.linesMinor),
    adjustments: money(run.adjustmentsMinor),
    ceiling: money(run.ceilingMinor),
    /** Lines in percent of volume × point value, and what the plan allows. */
    percentOfVolume:
      run.linesMinor === null || run.volumeCents === null
        ? null
        : percentOfVolume(BigInt(run.linesMinor), BigInt(run.volumeCents), planSet),
    ceilingPercent: formatPercent(planSet.payoutCeilingPpm),
    overCeiling: run.overCeiling,
    overCeilingReason: run.overCeilingReason,
    approvedBy: run.approvedBy,
    approvedAt: run.approvedAt?.toISOString() ?? null,
    approvalWaived: run.approvalWaived,
    discardedBy: run.discardedBy,
    discardedAt: run.discardedAt?.toISOString() ?? null,
    /** Of the audit trail when the period was closed. */
    auditHead: closed ? closed.auditHead : null,
  };
}

/** A period as JSON. Distributors see nothing of a run before it is approved but that there is one. */
export function showPeriod(period: Period, isStaff: boolean) {
  const figures = period.state === 'open' || period.state === 'closed';
  return {
    period: formatPeriod(period.id),
    state: isStaff || figures ? period.state : 'being-calculated',
    fromOn: period.fromOn,
    untilOn: period.untilOn,
    timeZone: period.timeZone,
    closedAt: period.closedAt?.toISOString() ?? null,
    ...(isStaff
      ? {
          frozenAt: period.frozenAt?.toISOString() ?? null,
          earlyReason: period.earlyReason,
          runId: period.runId,
          auditHead: period.auditHead,
        }
      : {}),
  };
}
