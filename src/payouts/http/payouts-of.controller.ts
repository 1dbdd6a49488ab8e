import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, ParseIntPipe, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedAtDistributor,
  LookedWithin,
  Looks,
  Roles,
  STAFF,
} from '../../access';
import { invalid } from '../../platform/errors';
import { HttpTransactions, type Response } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { PayoutsOf } from '../batches/payouts-of.view';
import { YearlyTotals } from '../batches/yearly-totals.service';

const yearMistake = () => invalid('year', 'The year must be four digits, like 2026.', { field: 'year' });

@ApiTags('payouts')
@Controller()
export class PayoutsOfController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly payouts: PayoutsOf,
    private readonly totals: YearlyTotals,
    private readonly looks: Looks,
  ) {}

  /** A person's payouts and what became of each, the newest first. A distributor reads the own alone. */
  @Get('distributors/:no/payouts')
  @LookedAtDistributor('payouts.seen')
  @Roles(...STAFF, 'distributor')
  list(@Param('no') no: string, @Query() page: PageQuery, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) =>
      this.payouts.list(tx, await this.scope.resolve(tx, caller, no, 'own'), page),
    );
  }

  /** What everybody was paid in a year, and what was withheld, as CSV. */
  @Get('payout-totals/:year')
  @LookedWithin('payout-totals.seen')
  @Roles(...STAFF)
  @ApiProduces('text/csv')
  async yearly(
    @Param('year', new ParseIntPipe({ exceptionFactory: yearMistake })) year: number,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    if (year < 1900 || year > 9998) throw yearMistake();
    await this.looks.record('payout-totals.seen', caller, { subject: { kind: 'payout-totals', no: year } });
    await this.transactions.read(async (tx) => {
      const rows = await this.totals.stream(tx, year);
      response.type('text/csv; charset=utf-8').attachment(`payouts-${year}.csv`);
      await pipeline(rows, response);
    });
  }
}
