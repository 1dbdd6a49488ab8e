import { Body, Controller, Get, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerIdentity, Looked, pathPart, Roles, STAFF } from '../../access';
import { formatPeriod } from '../../periods';
import {
  DayOrTimeField,
  DecimalField,
  HttpTransactions,
  Idempotent,
  IdentifierField,
  type Request,
} from '../../platform/http';
import { BookRefund } from '../refunds/book-refund.service';
import { OrdersView } from '../views/orders.view';

class NewRefund {
  @IdentifierField()
  refundNo!: string;

  @DayOrTimeField()
  refundedAt!: string;

  @DecimalField({ description: 'How much CV comes back.' })
  cv!: string;
}

@ApiTags('orders')
@Controller('orders/:orderNo/refunds')
export class RefundController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: OrdersView,
    private readonly booking: BookRefund,
  ) {}

  /** In the order in which they were refunded. */
  @Get()
  @Looked('order.seen', (request) => ({ subject: { kind: 'order', no: pathPart(request, 'orderNo') } }))
  @Roles(...STAFF)
  list(@Param('orderNo') orderNo: string) {
    return this.transactions.read(async (tx) => ({
      items: await this.view.refundsOf(tx, orderNo),
      nextCursor: null,
    }));
  }

  /** Books one refund, with the rules of the refunds file. */
  @Post()
  @Roles('admin')
  @Idempotent()
  book(
    @Req() request: Request,
    @Param('orderNo') orderNo: string,
    @Body() { refundNo, refundedAt, cv }: NewRefund,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const { periodId, ...booked } = await this.booking.book(
        tx,
        { refundNo, orderNo, refundedAt, cv },
        { by: caller.name },
      );
      if (!booked.created) request.res?.status(200);
      return { ...booked, period: formatPeriod(periodId) };
    });
  }
}
