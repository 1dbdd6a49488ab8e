import { IndexParts } from '../../ledger';
import { AuditSealer, Looks } from '../../access';
import { Calendar, formatPeriod, type PeriodId, periodArgument } from '../../periods';
import {
  actor,
  type CliCommand,
  type CliContext,
  command,
  COMMAND_LINE,
  option,
  type Printer,
  text,
} from '../../platform/cli';
import { formatScaled } from '../../platform/money';
import { CompareRuns } from '../comparison/compare-runs.view';
import { describeComparison } from '../comparison/describe-comparison';
import { PlanVersions } from '../../plans';
import { NO_PROMISE } from '../explain';
import { showRun } from '../http/run.shown';
import { ClosePeriod } from '../runs/close-period.service';
import { EstimatePeriod } from '../runs/estimate-period.service';
import { ReviewRun } from '../runs/review-run.service';
import { RunView } from '../runs/run.view';
import { printComparison } from './print-comparison';

const P = periodArgument;

async function reviewed({ get, transaction }: CliContext, periodId: PeriodId) {
  return transaction(async (tx) => {
    const comparison = describeComparison(await get(CompareRuns).compare(tx, periodId));
    const run = (await get(RunView).ofPeriod(tx, periodId)).find(
      ({ state }) => state === 'done' || state === 'approved',
    );
    return {
      run: run?.id ?? null,
      state: run?.state ?? null,
      hash: run?.hash?.toString('hex') ?? null,
      startedBy: run?.startedBy ?? null,
      approvedBy: run?.approvedBy ?? null,
      approvalWaived: run?.approvalWaived ?? false,
      overCeiling: run?.overCeiling ?? false,
      auditHead: (await get(Calendar).get(tx, periodId)).auditHead,
      ceiling: run?.ceilingMinor ? formatScaled(BigInt(run.ceilingMinor), comparison.minorDigits) : null,
      ...comparison,
    };
  });
}

const close = command({
  name: 'period close',
  summary: 'freeze a finished period and calculate it into review',
  details: ['It is closed for good only by "period approve", by another person.'],
  arguments: { period: P },
  options: {
    as: actor,
    early: option({
      placeholder: 'REASON',
      summary: 'why the month is closed before it is over',
      parse: text(),
    }),
  },
  async run(context, { period, as, early }) {
    const { progress } = context;
    let phase = '';
    await context.get(ClosePeriod).close({
      periodId: period,
      by: as,
      earlyReason: early,
      onProgress(step) {
        if (step.phase !== phase) progress.phase((phase = step.phase), step.total);
        progress.done(step.done);
      },
    });
    progress.stop();
    return reviewed(context, period);
  },
  print(review, out) {
    printReview(review, out);
    out.line();
    out.line(
      `Period ${review.period} is in review. Look at it ("upline export standings ${review.period} --out FILE"), then let`,
    );
    out.line(`somebody else approve it ("upline period approve ${review.period} --as NAME") or discard it.`);
  },
});

const estimate = command({
  name: 'period estimate',
  summary: 'what an open period would come to if it ended now; nothing is frozen',
  details: ['A running "upline start" does so by itself. "upline explain P NO" then tells it of somebody.'],
  arguments: { period: P },
  options: { as: actor },
  async run({ get, transaction }, { period, as }) {
    const runId = await get(EstimatePeriod).estimate(period, as);
    return transaction(async (tx) => {
      const run = await get(RunView).get(tx, runId);
      return { note: NO_PROMISE, ...(await showRun(tx, get(PlanVersions), run)) };
    });
  },
  print(run, out) {
    out.facts([
      ['period', run.period],
      ['people', String(run.distributors)],
      ['volume, CV', run.volume ?? ''],
      [`commission lines, ${run.currency}`, run.lines ?? ''],
    ]);
    out.line(run.note);
  },
});

const show = command({
  name: 'period show',
  summary: 'a calculated period beside the one before',
  arguments: { period: P },
  async run(context, { period }) {
    const review = await reviewed(context, period);
    const subject = { kind: 'period', no: formatPeriod(period) };
    await context.get(Looks).record('period.compared', COMMAND_LINE, { subject });
    return review;
  },
  print: printReview,
});

const approve = command({
  name: 'period approve',
  summary: 'approve the run in review, as a second person: closes the period for ever',
  arguments: { period: P },
  options: {
    as: actor,
    hash: option({ placeholder: 'H', summary: 'the hash of the run that you looked at', parse: text(64) }),
    acceptOverCeiling: option({
      placeholder: 'REASON',
      summary: 'why a run above the payout ceiling is approved',
      parse: text(),
    }),
  },
  async run({ get, transaction }, { period, as, hash, acceptOverCeiling }) {
    // So that the head that is kept with the period has its run behind it.
    await get(AuditSealer).seal();
    const { run, auditHead } = await transaction(async (tx) => ({
      run: await get(ReviewRun).approve(tx, {
        periodId: period,
        by: as,
        hash,
        overCeilingReason: acceptOverCeiling,
      }),
      auditHead: (await get(Calendar).get(tx, period)).auditHead,
    }));
    await get(IndexParts).index();
    // It is approved; whoever seals next does this as well.
    await get(AuditSealer)
      .seal()
      .catch(() => undefined);
    return {
      period: formatPeriod(period),
      state: 'closed',
      run: run.id,
      hash: run.hash?.toString('hex') ?? null,
      approvedBy: run.approvedBy,
      approvalWaived: run.approvalWaived,
      auditHead,
    };
  },
  print({ period, run, approvedBy, approvalWaived, hash, auditHead }, out) {
    out.line(
      `Period ${period} is closed: run ${run}, approved by ${approvedBy}${approvalWaived ? ' (the rule of two is waived)' : ''}.`,
    );
    out.line(`Hash ${hash}`);
    if (auditHead) out.line(`Audit trail ${auditHead.sequence}:${auditHead.hash}`);
  },
});

const discard = command({
  name: 'period discard',
  summary: 'discard the run in review: the period is open again',
  arguments: { period: P },
  options: { as: actor },
  async run({ get, transaction }, { period, as }) {
    const run = await transaction((tx) => get(ReviewRun).discard(tx, period, as));
    return { period: formatPeriod(period), state: 'open', discardedRun: run.id };
  },
  print: ({ period, discardedRun }, out) =>
    out.line(`Run ${discardedRun} is discarded; period ${period} is open again.`),
});

function printReview(review: Awaited<ReturnType<typeof reviewed>>, out: Printer): void {
  out.facts([
    ['period', review.period],
    [
      'run',
      `${review.run} by ${review.startedBy}${review.approvedBy ? `, approved by ${review.approvedBy}${review.approvalWaived ? ' (the rule of two people was waived)' : ''}` : ''}`,
    ],
    ['hash', review.hash ?? ''],
    [
      'payout ceiling',
      `${review.ceiling}${review.overCeiling ? '  EXCEEDED: approving it needs --accept-over-ceiling REASON' : ''}`,
    ],
    ...(review.auditHead
      ? [['audit trail', `${review.auditHead.sequence}:${review.auditHead.hash}`] as const]
      : []),
  ]);
  out.line();
  printComparison(review, out);
}

export const runCommands: readonly CliCommand[] = [estimate, close, show, approve, discard];
