import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsString, Max, MaxLength, Min, MinLength } from 'class-validator';
import { Caller, type CallerIdentity, DistributorScope, Roles, STAFF } from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions, IdentifierField, PeriodField } from '../../platform/http';
import { DownlinePathView, SearchDownline } from '../statements';
import { audienceOf } from './audience-of';

const MOST_HITS = 50;

class DownlineSearchQuery {
  @ApiProperty({
    description: 'The beginning of a number, or three letters or more of a name, in any script.',
  })
  @IsString()
  @MinLength(1)
  @MaxLength(100)
  q!: string;

  @PeriodField({ description: 'Among those below then; below now when left out.', optional: true })
  period?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, maximum: MOST_HITS, default: 20 })
  @Type(() => Number)
  @IsInt({ message: `$property must be a whole number from 1 to ${MOST_HITS}.` })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(MOST_HITS, { message: '$property must be at most $constraint1.' })
  limit: number = 20;
}

class PathQuery {
  @IdentifierField({ description: 'Somebody below.' })
  to!: string;

  @PeriodField({
    description: 'The way in this period’s tree; the latest one with figures when left out.',
    optional: true,
  })
  period?: string;
}

/** Finding somebody below, and the way down. A distributor is told of nobody but the own downline. */
@ApiTags('distributors')
@Controller('distributors/:no/downline')
export class DownlineSearchController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly searching: SearchDownline,
    private readonly paths: DownlinePathView,
  ) {}

  /** Whoever below has the number or the name; the first of them. */
  @Get('search')
  @Roles(...STAFF, 'distributor')
  search(
    @Param('no') no: string,
    @Query() { q, period, limit }: DownlineSearchQuery,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'downline');
      const asked = { distributorNo: no, text: q, periodId: periodOf(period), limit };
      return this.searching.search(tx, asked, audienceOf(caller));
    });
  }

  /** From the frontline down to somebody, each with the place among those beside. */
  @Get('path')
  @Roles(...STAFF, 'distributor')
  path(@Param('no') no: string, @Query() { to, period }: PathQuery, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'downline');
      const asked = { distributorNo: no, toNo: to, periodId: periodOf(period) };
      return this.paths.path(tx, asked, audienceOf(caller));
    });
  }
}

const periodOf = (period: string | undefined) => (period === undefined ? undefined : parsePeriod(period));
