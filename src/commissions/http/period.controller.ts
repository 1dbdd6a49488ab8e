import { Body, Controller, Get, HttpCode, Logger, Param, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Caller, type CallerIdentity, Roles, STAFF, seesCompany } from '../../access';
import { Calendar, parsePeriod, type PeriodId } from '../../periods';
import { HttpTransactions, Idempotent, type Request, TextField } from '../../platform/http';
import { OneAtATime } from '../../platform/one-at-a-time';
import { PlanVersions } from '../../plans';
import { ClosePeriod } from '../runs/close-period.service';
import { EstimatePeriod } from '../runs/estimate-period.service';
import { ReadinessView } from '../readiness/readiness.view';
import { RunView } from '../runs/run.view';
import { showPeriod, showRun } from './run.shown';

class NewRun {
  @ApiProperty({
    enum: ['close', 'estimate'],
    description: '`close` freezes the period; `estimate` does not.',
  })
  @IsIn(['close', 'estimate'], { message: '$property must be close or estimate.' })
  kind!: 'close' | 'estimate';

  @TextField({ description: 'Why the month is closed before it is over.', optional: true })
  earlyReason?: string;
}

@ApiTags('periods')
@Controller('periods')
export class PeriodController {
  private readonly logger = new Logger(PeriodController.name);
  /** Each takes connections beside its own: many at once would wait for each other's. */
  private readonly beginning = new OneAtATime();

  constructor(
    private readonly transactions: HttpTransactions,
    private readonly calendar: Calendar,
    private readonly runs: RunView,
    private readonly plans: PlanVersions,
    private readonly closes: ClosePeriod,
    private readonly estimates: EstimatePeriod,
    private readonly readiness: ReadinessView,
  ) {}

  /** All periods, earliest first. */
  @Get()
  @Roles(...STAFF, 'distributor')
  list(@Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => ({
      items: (await this.calendar.list(tx)).map((period) => showPeriod(period, seesCompany(caller))),
      nextCursor: null,
    }));
  }

  @Get(':period')
  @Roles(...STAFF, 'distributor')
  get(@Param('period') period: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) =>
      showPeriod(await this.calendar.get(tx, parsePeriod(period)), seesCompany(caller)),
    );
  }

  /** What is open, and what is missing, before the period can be closed: checks with counts and the lists behind them. */
  @Get(':period/readiness')
  @Roles(...STAFF)
  isReady(@Param('period') period: string) {
    return this.transactions.read((tx) => this.readiness.of(tx, parsePeriod(period)));
  }

  /** All runs of a period, the newest first. */
  @Get(':period/runs')
  @Roles(...STAFF)
  listRuns(@Param('period') period: string) {
    return this.transactions.read(async (tx) => {
      const { id } = await this.calendar.get(tx, parsePeriod(period));
      const items = [];
      for (const run of await this.runs.ofPeriod(tx, id)) items.push(await showRun(tx, this.plans, run));
      return { items, nextCursor: null };
    });
  }

  /** Begins a run and answers at once; `/runs/{id}/events` tells how far it is. */
  @Post(':period/runs')
  @HttpCode(202)
  @Roles('admin')
  @Idempotent()
  start(
    @Req() request: Request,
    @Param('period') period: string,
    @Body() { kind, earlyReason }: NewRun,
    @Caller() caller: CallerIdentity,
  ) {
    const begin = async () => {
      const runId = await this.begin(kind, parsePeriod(period), caller.name, earlyReason);
      return this.transactions.read(async (tx) => showRun(tx, this.plans, await this.runs.get(tx, runId)));
    };
    return this.beginning.run(() => this.transactions.once(request, begin));
  }

  private async begin(
    kind: NewRun['kind'],
    periodId: PeriodId,
    by: string,
    earlyReason: string | undefined,
  ): Promise<number> {
    const { runId, finished } =
      kind === 'close'
        ? await this.closes.begin({ periodId, by, earlyReason })
        : await this.estimates.begin(periodId, by);
    // The run keeps its own failure for whoever asks; here only the log needs to know.
    finished.catch((cause: unknown) => this.logger.error({ err: cause, runId }, 'A run failed.'));
    return runId;
  }
}
