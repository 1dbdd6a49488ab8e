import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedAtDistributor,
  Roles,
  STAFF,
} from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions } from '../../platform/http';
import { SupposePlan } from '../explain';
import { BalanceView, StatementView } from '../statements';
import { audienceOf } from './audience-of';

class PlanSupposed {
  @ApiProperty({ description: 'A plan of the set, by its key.', example: 'professional' })
  @IsString({ message: '$property must be the key of a plan.' })
  @MaxLength(100)
  plan!: string;
}

/** What one person is shown. A distributor reads the own statements alone. */
@ApiTags('statements')
@Controller('distributors/:no')
export class StatementController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly statements: StatementView,
    private readonly balances: BalanceView,
    private readonly supposing: SupposePlan,
  ) {}

  /** All periods of the person with their totals. */
  @Get('statements')
  @LookedAtDistributor('statements.seen')
  @Roles(...STAFF, 'distributor')
  list(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      return { items: await this.statements.list(tx, no, audienceOf(caller)), nextCursor: null };
    });
  }

  /** One period: standing, lines, adjustments, total. */
  @Get('statements/:period')
  @LookedAtDistributor('statement.seen')
  @Roles(...STAFF, 'distributor')
  get(@Param('no') no: string, @Param('period') period: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      return this.statements.get(tx, parsePeriod(period), no, audienceOf(caller));
    });
  }

  /** What the same volumes would have made on another plan of the version, and what would have been missing for it. */
  @Get('statements/:period/on-plan')
  @LookedAtDistributor('statement.seen')
  @Roles(...STAFF, 'distributor')
  onPlan(
    @Param('no') no: string,
    @Param('period') period: string,
    @Query() { plan }: PlanSupposed,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      const asked = { periodId: parsePeriod(period), distributorNo: no, plan };
      return this.supposing.suppose(tx, asked, audienceOf(caller));
    });
  }

  /** What was earned in closed periods, and what is pending. */
  @Get('balance')
  @LookedAtDistributor('balance.seen')
  @Roles(...STAFF, 'distributor')
  balance(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      return this.balances.get(tx, no, audienceOf(caller));
    });
  }
}
