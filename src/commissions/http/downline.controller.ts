import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';
import { Caller, type CallerIdentity, DistributorScope, Roles, STAFF } from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { DownlineFigures, type DownlineSort } from '../statements';
import { audienceOf } from './audience-of';

const DEEPEST_LEVEL = 30_000;
const SORTS = ['number', 'name', 'volume'] as const satisfies readonly DownlineSort[];

class DownlineQuery extends PageQuery {
  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Exactly so many steps below; all levels when left out.',
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '$property must be a whole number from 1 on.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(DEEPEST_LEVEL, { message: '$property must be at most $constraint1.' })
  level?: number;

  @ApiPropertyOptional({ enum: SORTS, default: 'number' })
  @IsOptional()
  @IsIn(SORTS, { message: `$property must be one of ${SORTS.join(', ')}.` })
  sort?: DownlineSort;

  @ApiPropertyOptional({
    description: 'The downline as this period has it, with its volumes; as it stands now when left out.',
    example: '2026-10',
  })
  @IsOptional()
  @IsString()
  period?: string;
}

/** Who is below somebody, with plan and volumes. A distributor sees the own downline alone. */
@ApiTags('distributors')
@Controller('distributors/:no/downline')
export class DownlineController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly figures: DownlineFigures,
  ) {}

  /** One level or all of them, a page at a time. */
  @Get()
  @Roles(...STAFF, 'distributor')
  page(@Param('no') no: string, @Query() query: DownlineQuery, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'downline');
      const { period, ...asked } = query;
      const periodId = period === undefined ? undefined : parsePeriod(period);
      return this.figures.page(tx, { ...asked, distributorNo: no, periodId }, audienceOf(caller));
    });
  }

  /** How many people and how much volume at each level. */
  @Get('levels')
  @Roles(...STAFF, 'distributor')
  levels(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'downline');
      return { items: await this.figures.levels(tx, no, audienceOf(caller)), nextCursor: null };
    });
  }
}
