import { Body, Controller, Get, HttpCode, type MessageEvent, Param, Post, Req, Sse } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { Matches } from 'class-validator';
import { concatMap, distinctUntilChanged, from, map, type Observable, takeWhile, timer } from 'rxjs';
import { Caller, type CallerIdentity, Looked, Roles, STAFF, StepUp } from '../../access';
import { IndexParts } from '../../ledger';
import { HttpTransactions, Idempotent, IdPipe, type Request, TextField } from '../../platform/http';
import type { Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersions } from '../../plans';
import { CompareRuns } from '../comparison/compare-runs.view';
import { describeComparison, type DescribedComparison } from '../comparison/describe-comparison';
import { ReviewRun } from '../runs/review-run.service';
import type { Run } from '../runs/run.entity';
import { RunView } from '../runs/run.view';
import { showRun } from './run.shown';

const TELL_EVERY_MS = 500;

class Approval {
  @ApiProperty({ description: 'The hash of the run that was looked at, hex.' })
  @Matches(/^[0-9a-fA-F]{64}$/, { message: '$property must be the hash of the run, 64 hex digits.' })
  hash!: string;

  @TextField({ description: 'Why a run above the payout ceiling is approved.', optional: true })
  acceptOverCeiling?: string;
}

@ApiTags('runs')
@Controller('runs')
export class RunController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly runs: RunView,
    private readonly plans: PlanVersions,
    private readonly review: ReviewRun,
    private readonly comparison: CompareRuns,
    private readonly parts: IndexParts,
  ) {}

  @Get(':id')
  @Roles(...STAFF)
  get(@Param('id', new IdPipe('run')) id: number) {
    return this.transactions.read(async (tx) => this.withProgress(tx, await this.runs.get(tx, id)));
  }

  /** The run beside the period before: totals, biggest changes, who stopped earning. */
  @Get(':id/comparison')
  @Looked('period.compared', (_request, answer) => ({
    subject: { kind: 'period', no: (answer as DescribedComparison).period },
  }))
  @Roles(...STAFF)
  compare(@Param('id', new IdPipe('run')) id: number) {
    return this.transactions.read(async (tx) => {
      const run = await this.runs.get(tx, id);
      requireState(run, 'done', 'approved');
      return describeComparison(await this.comparison.compare(tx, run.periodId));
    });
  }

  /** How far the run is, as server-sent events, until it ends. */
  @Sse(':id/events')
  @Roles(...STAFF)
  events(@Param('id', new IdPipe('run')) id: number): Observable<MessageEvent> {
    const look = () =>
      this.transactions.read(async (tx) => this.withProgress(tx, await this.runs.get(tx, id)));
    return timer(0, TELL_EVERY_MS).pipe(
      concatMap(() => from(look())),
      distinctUntilChanged((a, b) => JSON.stringify(a) === JSON.stringify(b)),
      takeWhile(({ state }) => state === 'running', true),
      map((data) => ({ data })),
    );
  }

  /** Closes the period for ever. By another person than the one who calculated, and for the run that was looked at. */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  async approve(
    @Req() request: Request,
    @Param('id', new IdPipe('run')) id: number,
    @Body() { hash, acceptOverCeiling }: Approval,
    @Caller() caller: CallerIdentity,
  ) {
    const answer = await this.transactions.once(request, async (tx) => {
      const run = await this.runs.get(tx, id);
      requireState(run, 'done');
      const approved = await this.review.approve(tx, {
        periodId: run.periodId,
        by: caller.name,
        hash,
        overCeilingReason: acceptOverCeiling,
      });
      return showRun(tx, this.plans, approved);
    });
    await this.parts.index();
    return answer;
  }

  /** The period is open again. */
  @Post(':id/discard')
  @HttpCode(200)
  @Roles('admin')
  @Idempotent()
  discard(
    @Req() request: Request,
    @Param('id', new IdPipe('run')) id: number,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const run = await this.runs.get(tx, id);
      requireState(run, 'done');
      await this.review.discard(tx, run.periodId, caller.name);
      return showRun(tx, this.plans, await this.runs.get(tx, id));
    });
  }

  private async withProgress(tx: Tx, run: Run) {
    return {
      ...(await showRun(tx, this.plans, run)),
      progress: run.state === 'running' ? await this.runs.progress(tx, run.id) : null,
    };
  }
}

function requireState(run: Run, ...states: readonly Run['state'][]): void {
  if (run.kind === 'close' && states.includes(run.state)) return;
  throw conflict(
    'run-state',
    `Run ${run.id} is ${run.kind === 'close' ? run.state : `an ${run.kind}`}; it cannot be reviewed.`,
  );
}
