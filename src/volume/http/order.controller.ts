import { Body, Controller, Get, Param, Post, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  Looked,
  pathPart,
  queryPart,
  Roles,
  STAFF,
} from '../../access';
import { formatPeriod, parsePeriod } from '../../periods';
import {
  CurrencyField,
  DayOrTimeField,
  DecimalField,
  HttpTransactions,
  Idempotent,
  IdentifierField,
  PeriodField,
  type Request,
} from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { BookOrder } from '../orders/book-order.service';
import { OrdersView } from '../views/orders.view';

class NewOrder {
  @IdentifierField()
  orderNo!: string;

  @IdentifierField()
  distributorNo!: string;

  @DayOrTimeField()
  orderedAt!: string;

  @DecimalField()
  cv!: string;

  @DecimalField({ optional: true })
  amount?: string;

  @CurrencyField({ optional: true })
  currency?: string;

  @IdentifierField({ description: 'The client who bought; else the distributor.', optional: true })
  clientNo?: string;
}

class OrdersQuery extends PageQuery {
  @IdentifierField({ description: 'Whose orders, the own and the clients’.' })
  distributorNo!: string;

  @PeriodField({ optional: true })
  period?: string;

  @IdentifierField({ optional: true })
  clientNo?: string;
}

@ApiTags('orders')
@Controller('orders')
export class OrderController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly view: OrdersView,
    private readonly booking: BookOrder,
  ) {}

  /** A distributor's orders and the clients', the latest first. A distributor reads the own alone. */
  @Get()
  @Looked('orders.seen', (request) => ({
    subject: { kind: 'distributor', no: queryPart(request, 'distributorNo')! },
    details: { period: queryPart(request, 'period') },
  }))
  @Roles(...STAFF, 'distributor')
  list(
    @Query() { distributorNo, period, clientNo, cursor, limit }: OrdersQuery,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, distributorNo, 'own');
      return this.view.ordersOf(tx, {
        distributorNo,
        period: period === undefined ? undefined : parsePeriod(period),
        clientNo,
        cursor,
        limit,
      });
    });
  }

  /** Books one order, with the rules of the orders file. */
  @Post()
  @Roles('admin')
  @Idempotent()
  book(@Req() request: Request, @Body() body: NewOrder, @Caller() caller: CallerIdentity) {
    return this.transactions.once(request, async (tx) => {
      const { periodId, ...booked } = await this.booking.book(tx, body, { by: caller.name });
      if (!booked.created) request.res?.status(200);
      return { ...booked, period: formatPeriod(periodId) };
    });
  }

  @Get(':orderNo')
  @Looked('order.seen', (request) => ({ subject: { kind: 'order', no: pathPart(request, 'orderNo') } }))
  @Roles(...STAFF)
  get(@Param('orderNo') orderNo: string) {
    return this.transactions.read((tx) => this.view.order(tx, orderNo));
  }
}
