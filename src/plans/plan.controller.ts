import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Caller, type CallerIdentity, Roles, STAFF, StepUp } from '../access';
import { formatPeriod, parsePeriod } from '../periods';
import { HttpTransactions, Idempotent, IdPipe, PeriodField, type Request, TextField } from '../platform/http';
import { SIZE_LIMIT_BYTES } from './document/yaml-tree';
import { AddPlanVersion } from './versions/add-plan-version.service';
import { ApprovePlanVersion } from './versions/approve-plan-version.service';
import { checkShown, CheckPlan } from './versions/check-plan.service';
import { CompareVersions } from './versions/compare-versions.view';
import { type PlanInForce, PlanVersions } from './versions/plan-versions.view';
import { worstCase } from './worst-case';

const LARGEST_NUMBER = 2_147_483_647;

class PlanText {
  @ApiProperty({ description: 'The plan document, YAML or JSON, as text.' })
  @IsString()
  @MinLength(1)
  @MaxLength(SIZE_LIMIT_BYTES)
  document!: string;

  @PeriodField({ description: 'First period that it holds for.' })
  from!: string;
}

class NewPlan extends PlanText {
  @TextField({ description: 'Why a period that has begun is corrected.', optional: true })
  reason?: string;
}

class ChangesQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    maximum: LARGEST_NUMBER,
    description: 'The version to hold it against; left out: the one that it took the place of.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '$property must be the number of a version.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(LARGEST_NUMBER, { message: '$property must be at most $constraint1.' })
  against?: number;
}

function shown({ version, planSet }: PlanInForce) {
  return {
    version: version.number,
    planSet: version.planSet,
    currency: version.currency,
    effectiveFrom: version.effectiveFrom === 0 ? null : formatPeriod(version.effectiveFrom),
    holds: version.holds,
    sha256: version.documentSha256.toString('hex'),
    worstCase: version.worstCase,
    worst: worstCase(planSet),
    addedBy: version.addedBy,
    addedAt: version.addedAt.toISOString(),
    correctionReason: version.correctionReason,
    approvedBy: version.approvedBy,
    approvedAt: version.approvedAt?.toISOString() ?? null,
    approvalWaived: version.approvalWaived,
  };
}

@ApiTags('plans')
@Controller('plans')
export class PlanController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly versions: PlanVersions,
    private readonly adding: AddPlanVersion,
    private readonly approving: ApprovePlanVersion,
    private readonly checking: CheckPlan,
    private readonly comparing: CompareVersions,
  ) {}

  /** All versions of the plan set. */
  @Get()
  @Roles(...STAFF)
  list() {
    return this.transactions.read(async (tx) => ({
      items: (await this.versions.listRead(tx)).map(shown),
      nextCursor: null,
    }));
  }

  /** One version with its document. */
  @Get(':version')
  @Roles(...STAFF)
  get(@Param('version', new IdPipe('plan-version')) number: number) {
    return this.transactions.read(async (tx) => {
      const found = await this.versions.get(tx, number);
      return { ...shown(found), document: found.version.document };
    });
  }

  /** What one version says otherwise than another, value by value. */
  @Get(':version/changes')
  @Roles(...STAFF)
  changes(@Param('version', new IdPipe('plan-version')) number: number, @Query() { against }: ChangesQuery) {
    return this.transactions.read((tx) => this.comparing.compare(tx, number, against));
  }

  /**
   * Reads a document as if it were to be added: every mistake with its place, or the worst case and what it would
   * change. Nothing is written.
   */
  @Post('check')
  @HttpCode(200)
  @Roles('admin', 'finance')
  check(@Body() { document, from }: PlanText) {
    const periodId = parsePeriod(from);
    return this.transactions.read(async (tx) =>
      checkShown(await this.checking.check(tx, document, periodId), periodId),
    );
  }

  /** Adds a version; one for a period that has begun waits for a second person. */
  @Post()
  @Roles('admin')
  @StepUp('plans')
  @Idempotent()
  add(
    @Req() request: Request,
    @Body() { document, from, reason }: NewPlan,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const { number } = await this.adding.add(tx, {
        text: document,
        fileName: 'the document',
        from: parsePeriod(from),
        by: caller.name,
        reason,
      });
      return shown(await this.versions.get(tx, number));
    });
  }

  /** The second person's yes to a correction. */
  @Post(':version/approve')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('plans')
  @Idempotent()
  approve(
    @Req() request: Request,
    @Param('version', new IdPipe('plan-version')) number: number,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.approving.approve(tx, number, caller.name);
      return shown(await this.versions.get(tx, number));
    });
  }
}
