import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, HttpCode, Inject, Param, Post, Res } from '@nestjs/common';
import { ApiProduces, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Caller, type CallerIdentity, Looked, LookedWithin, Looks, Roles, STAFF } from '../../access';
import { parsePeriod } from '../../periods';
import { notFound } from '../../platform/errors';
import { HttpTransactions, type Response } from '../../platform/http';
import { LARGEST_PLAN_BYTES } from '../../plans';
import { EXPORTS, ExportResults } from '../exports/export-results.service';
import { HEAVY_WORK, type HeavyWork } from '../heavy-work/heavy-work';
import { describeSimulation } from '../simulate/describe-simulation';
import { lookAtSimulation } from '../simulate/look-at-simulation';

const MOST_NAMED = 1_000;

class NewSimulation {
  @ApiProperty({ description: 'The plan document, YAML or JSON, as text.' })
  @IsString()
  @MinLength(1)
  @MaxLength(LARGEST_PLAN_BYTES)
  document!: string;

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 0,
    maximum: MOST_NAMED,
    description: 'How many of the greatest differences to name; left out: everybody’s.',
  })
  @IsOptional()
  @IsInt({ message: '$property must be a whole number from 0 to 1000.' })
  @Min(0, { message: '$property must be at least 0.' })
  @Max(MOST_NAMED, { message: '$property must be at most $constraint1.' })
  named?: number;
}

@ApiTags('periods')
@Controller('periods')
export class PeriodResultsController {
  constructor(
    private readonly transactions: HttpTransactions,
    @Inject(HEAVY_WORK) private readonly work: HeavyWork,
    private readonly exports: ExportResults,
    private readonly looks: Looks,
  ) {}

  /** What the period would come to under another plan; nothing is kept. */
  @Post(':period/simulations')
  @HttpCode(200)
  @Looked('period.simulated', ({ body }, answer) =>
    lookAtSimulation(answer as ReturnType<typeof describeSimulation>, (body as NewSimulation).document),
  )
  @Roles('admin', 'finance')
  async simulate(@Param('period') period: string, @Body() { document, named }: NewSimulation) {
    const task = { periodId: parsePeriod(period), document, name: 'the document' };
    return describeSimulation(await this.work.simulate(task), named);
  }

  /**
   * `lines` or `standings` as CSV, from review on. The header `Upline-Approval: single` says that one person approved
   * the own work.
   */
  @Get(':period/exports/:kind')
  @LookedWithin('period.exported')
  @Roles(...STAFF)
  @ApiProduces('text/csv')
  async export(
    @Param('period') period: string,
    @Param('kind') kind: string,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const what = EXPORTS.find((one) => one === kind);
    if (!what)
      throw notFound(
        'export-unknown',
        `There is no export "${kind.slice(0, 40)}"; there are ${EXPORTS.join(' and ')}.`,
      );
    const asked = { kind: what, periodId: parsePeriod(period) };
    const { runId, approvalWaived, look } = await this.transactions.read((tx) =>
      this.exports.announce(tx, asked),
    );
    await this.looks.record('period.exported', caller, look);
    await this.transactions.read(async (tx) => {
      const rows = await this.exports.stream(tx, what, asked.periodId, runId);
      response.type('text/csv; charset=utf-8').attachment(`${what}-${period}.csv`);
      // The bytes are a promise to others, so it is said beside them.
      if (approvalWaived) response.set('Upline-Approval', 'single');
      await pipeline(rows, response);
    });
  }
}
