import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Caller, type CallerIdentity, DistributorScope, Roles, STAFF } from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions, IdentifierField } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import {
  DOWNLINE_FILTERS,
  DOWNLINE_SORTS,
  DownlineFigures,
  type DownlineFilter,
  type DownlineSort,
} from '../statements';
import { audienceOf } from './audience-of';

const DEEPEST_LEVEL = 30_000;

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

  @ApiPropertyOptional({ enum: DOWNLINE_SORTS, default: 'number' })
  @IsOptional()
  @IsIn(DOWNLINE_SORTS, { message: `$property must be one of ${DOWNLINE_SORTS.join(', ')}.` })
  sort?: DownlineSort;

  @ApiPropertyOptional({
    description: 'The downline as this period has it, with its volumes; as it stands now when left out.',
    example: '2026-10',
  })
  @IsOptional()
  @IsString()
  period?: string;

  @ApiPropertyOptional({
    enum: DOWNLINE_FILTERS,
    description: 'Who bought in the period, joined in it, or bought in the one before and not in it.',
  })
  @IsOptional()
  @IsIn(DOWNLINE_FILTERS, { message: `$property must be one of ${DOWNLINE_FILTERS.join(', ')}.` })
  only?: DownlineFilter;

  @ApiPropertyOptional({ description: 'Who is on this plan in the period.', example: 'green-wave' })
  @IsOptional()
  @IsString({ message: '$property must be the key of a plan.' })
  @MaxLength(100)
  plan?: string;

  @IdentifierField({ description: 'By number: begins with this one, or the next.', optional: true })
  from?: string;
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
