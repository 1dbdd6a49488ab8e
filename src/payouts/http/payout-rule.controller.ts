import { Body, Controller, Delete, Get, HttpCode, Param, Post, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedAtDistributor,
  Roles,
  STAFF,
} from '../../access';
import { HttpTransactions, Idempotent, type Request, TextField } from '../../platform/http';
import { PayoutHolds } from '../rules/payout-holds.service';
import { TaxStatuses } from '../rules/tax-statuses.service';

class NewHold {
  @TextField({ description: 'Why; kept with the hold.' })
  reason!: string;
}

class NewTaxStatus {
  @TextField({ description: 'A word of the configured withholding, like self-employed.' })
  status!: string;
}

/** Who is not paid for now, and under what tax people are. */
@ApiTags('payouts')
@Controller('distributors/:no')
export class PayoutRuleController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly holds: PayoutHolds,
    private readonly taxes: TaxStatuses,
  ) {}

  @Get('hold')
  @LookedAtDistributor('payout-holds.seen')
  @Roles(...STAFF)
  listHolds(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      const id = await this.scope.resolve(tx, caller, no, 'own');
      return { items: await this.holds.of(tx, id), nextCursor: null };
    });
  }

  /** Leaves the person out of payouts until the hold is released. */
  @Post('hold')
  @Roles('admin', 'finance')
  @Idempotent()
  hold(
    @Req() request: Request,
    @Param('no') no: string,
    @Body() { reason }: NewHold,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      return this.holds.hold(tx, { distributorId, distributorNo: no, reason, by: caller.name });
    });
  }

  @Delete('hold')
  @HttpCode(200)
  @Roles('admin', 'finance')
  release(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.write(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      return this.holds.release(tx, { distributorId, distributorNo: no, by: caller.name });
    });
  }

  /** The current one first, then the earlier ones. */
  @Get('tax-status')
  @LookedAtDistributor('tax-statuses.seen')
  @Roles(...STAFF, 'distributor')
  listStatuses(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      const id = await this.scope.resolve(tx, caller, no, 'own');
      return { items: await this.taxes.of(tx, id), nextCursor: null };
    });
  }

  @Put('tax-status')
  @Roles('admin', 'finance')
  setStatus(@Param('no') no: string, @Body() { status }: NewTaxStatus, @Caller() caller: CallerIdentity) {
    return this.transactions.write(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      return this.taxes.set(tx, { distributorId, distributorNo: no, status, by: caller.name });
    });
  }
}
