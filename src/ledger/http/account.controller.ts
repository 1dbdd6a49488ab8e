import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedAtDistributor,
  Roles,
  STAFF,
} from '../../access';
import { HttpTransactions } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { AccountStatement } from '../views/account-statement.view';

/** What the books say of one person. */
@ApiTags('ledger')
@Controller('distributors/:no')
export class AccountController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly statement: AccountStatement,
  ) {}

  /** What was earned, corrected and paid out, and what is owed after each; the earliest first. */
  @Get('account-statement')
  @LookedAtDistributor('account-statement.seen')
  @Roles(...STAFF, 'distributor')
  get(@Param('no') no: string, @Query() page: PageQuery, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) =>
      this.statement.ofDistributor(tx, await this.scope.resolve(tx, caller, no, 'own'), page),
    );
  }
}
