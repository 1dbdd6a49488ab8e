import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength, MinLength } from 'class-validator';
import { Caller, type CallerIdentity, Roles, STAFF, StepUp } from '../access';
import { formatPeriod, parsePeriod } from '../periods';
import { HttpTransactions, Idempotent, IdPipe, PeriodField, type Request, TextField } from '../platform/http';
import { SIZE_LIMIT_BYTES } from './document/yaml-tree';
import { AddPlanVersion } from './versions/add-plan-version.service';
import { ApprovePlanVersion } from './versions/approve-plan-version.service';
import type { PlanVersion } from './versions/plan-version.entity';
import { PlanVersions } from './versions/plan-versions.view';

class NewPlan {
  @ApiProperty({ description: 'The plan document, YAML or JSON, as text.' })
  @IsString()
  @MinLength(1)
  @MaxLength(SIZE_LIMIT_BYTES)
  document!: string;

  @PeriodField({ description: 'First period that it holds for.' })
  from!: string;

  @TextField({ description: 'Why a period that has begun is corrected.', optional: true })
  reason?: string;
}

function shown(version: PlanVersion) {
  return {
    version: version.number,
    planSet: version.planSet,
    currency: version.currency,
    effectiveFrom: version.effectiveFrom === 0 ? null : formatPeriod(version.effectiveFrom),
    holds: version.holds,
    sha256: version.documentSha256.toString('hex'),
    worstCase: version.worstCase,
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
  ) {}

  /** All versions of the plan set. */
  @Get()
  @Roles(...STAFF)
  list() {
    return this.transactions.read(async (tx) => ({
      items: (await this.versions.list(tx)).map(shown),
      nextCursor: null,
    }));
  }

  /** One version with its document. */
  @Get(':version')
  @Roles(...STAFF)
  get(@Param('version', new IdPipe('plan-version')) number: number) {
    return this.transactions.read(async (tx) => {
      const { version } = await this.versions.get(tx, number);
      return { ...shown(version), document: version.document };
    });
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
    return this.transactions.once(request, async (tx) =>
      shown(
        await this.adding.add(tx, {
          text: document,
          fileName: 'the document',
          from: parsePeriod(from),
          by: caller.name,
          reason,
        }),
      ),
    );
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
    return this.transactions.once(request, async (tx) =>
      shown(await this.approving.approve(tx, number, caller.name)),
    );
  }
}
