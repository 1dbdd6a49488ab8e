import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import { BalanceView, StatementView } from '../statements';
import { audienceOf } from './audience-of';

/** What one person is shown. A distributor reads the own statements alone. */
@ApiTags('statements')
@Controller('distributors/:no')
export class StatementController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly statements: StatementView,
    private readonly balances: BalanceView,
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
