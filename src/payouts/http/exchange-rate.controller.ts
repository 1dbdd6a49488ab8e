import { Body, Controller, Get, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerIdentity, Roles, STAFF } from '../../access';
import {
  CurrencyField,
  DayField,
  HttpTransactions,
  Idempotent,
  type Request,
  TextField,
} from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { ExchangeRates } from '../rates/exchange-rates.service';
import { RatesView } from '../rates/rates.view';

class NewRate {
  @DayField({ description: 'From this day on.' })
  validOn!: string;

  @CurrencyField()
  from!: string;

  @CurrencyField()
  to!: string;

  @TextField({ description: '1 from in to: a decimal with at most ten digits on each side of the point.' })
  rate!: string;
}

class RatesQuery extends PageQuery {
  @CurrencyField({ optional: true })
  from?: string;

  @CurrencyField({ optional: true })
  to?: string;
}

/** Rates between currencies, as the company enters them. */
@ApiTags('payouts')
@Controller('exchange-rates')
export class ExchangeRateController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly rates: ExchangeRates,
    private readonly view: RatesView,
  ) {}

  /** The latest days first. */
  @Get()
  @Roles(...STAFF)
  list(@Query() query: RatesQuery) {
    return this.transactions.read((tx) => this.view.list(tx, query));
  }

  /** Enters one; what is entered stands. */
  @Post()
  @Roles('admin', 'finance')
  @Idempotent()
  add(
    @Req() request: Request,
    @Body() { validOn, from, to, rate }: NewRate,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const { added } = await this.rates.add(tx, { validOn, from, to, rate, by: caller.name });
      if (!added) request.res?.status(200);
      return { validOn, from, to, rate };
    });
  }
}
