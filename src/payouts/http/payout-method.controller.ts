import { Body, Controller, Delete, Get, Param, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedAtDistributor,
  Roles,
  seesCompany,
  STAFF,
  StepUp,
} from '../../access';
import { CurrencyField, HttpTransactions, Idempotent, type Request, TextField } from '../../platform/http';
import { MethodNotice } from '../methods/method-notice';
import { ownView, type ShownMethod } from '../methods/method.view';
import { PayoutMethods } from '../methods/payout-methods.service';
import { METHOD_KINDS, type MethodKind } from '../payee';

class NewMethod {
  @ApiProperty({ enum: METHOD_KINDS })
  @IsIn(METHOD_KINDS, { message: `$property must be ${METHOD_KINDS.join(' or ')}.` })
  kind!: MethodKind;

  @TextField({ description: 'Of the account’s owner, as the bank knows it.' })
  name!: string;

  @TextField({ description: '20 digits, or an IBAN.' })
  account!: string;

  @TextField({ description: 'The БИК, or the BIC.' })
  bic!: string;

  @TextField({ description: 'The ИНН, 10 or 12 digits.', optional: true })
  inn?: string;

  @CurrencyField({ description: 'The only one to be paid in; any when left out.', optional: true })
  currency?: string;
}

/** Where somebody’s payouts go. Accounts are shown masked, to everybody. */
@ApiTags('payouts')
@Controller('distributors/:no/payout-methods')
export class PayoutMethodController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly methods: PayoutMethods,
    private readonly notice: MethodNotice,
  ) {}

  /** The current one first, then the earlier ones. */
  @Get()
  @LookedAtDistributor('payout-methods.seen')
  @Roles(...STAFF, 'distributor')
  list(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.read(async (tx) => {
      const id = await this.scope.resolve(tx, caller, no, 'own');
      const items = await this.methods.of(tx, id);
      return { items: items.map((method) => shownTo(caller, method)), nextCursor: null };
    });
  }

  /** Takes the place of the one before, and waits first if there was one. The same facts again change nothing. */
  @Post()
  @Roles('admin', 'finance', 'distributor')
  @StepUp('payout-methods')
  @Idempotent()
  async set(
    @Req() request: Request,
    @Param('no') no: string,
    @Body() facts: NewMethod,
    @Caller() caller: CallerIdentity,
  ) {
    let tell: (() => Promise<void>) | null = null;
    const answer = await this.transactions.once(request, async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      const payee = { distributorId, distributorNo: no, by: caller.name };
      const { changed, method } = await this.methods.set(tx, payee, facts);
      if (changed) tell = await this.telling(tx, distributorId, method);
      else request.res?.status(200);
      return shownTo(caller, method);
    });
    await (tell as (() => Promise<void>) | null)?.();
    return answer;
  }

  /** Nothing is paid to the person until another one is set. */
  @Delete()
  @Roles('admin', 'finance', 'distributor')
  @StepUp('payout-methods')
  async end(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    const { method, tell } = await this.transactions.write(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      const ended = await this.methods.end(tx, { distributorId, distributorNo: no, by: caller.name });
      return { method: ended, tell: await this.telling(tx, distributorId, ended) };
    });
    await tell?.();
    return shownTo(caller, method);
  }

  /** A mail to send when the transaction has ended; null when nobody can be told. */
  private async telling(
    tx: Parameters<MethodNotice['addressOf']>[0],
    distributorId: number,
    method: ShownMethod,
  ): Promise<(() => Promise<void>) | null> {
    const to = await this.notice.addressOf(tx, distributorId);
    return to === null ? null : () => this.notice.send(to, method);
  }
}

const shownTo = (caller: CallerIdentity, method: ShownMethod) =>
  seesCompany(caller) ? method : ownView(method);
