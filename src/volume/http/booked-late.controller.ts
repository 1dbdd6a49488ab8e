import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { type Look, Looked, pathPart, Roles, STAFF } from '../../access';
import { Calendar, parsePeriod } from '../../periods';
import { HttpTransactions, type Request } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { BookedLate } from '../views/booked-late.view';

const lookAt =
  (what: string) =>
  (request: Request): Look => ({
    subject: { kind: 'period', no: pathPart(request, 'period') },
    details: { what },
  });

/** What a period holds of other months. */
@ApiTags('periods')
@Controller('periods/:period')
export class BookedLateController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly calendar: Calendar,
    private readonly view: BookedLate,
  ) {}

  /** Orders of an earlier month that are booked in this period, the latest first. */
  @Get('late-orders')
  @Looked('period.bookings-seen', lookAt('late-orders'))
  @Roles(...STAFF)
  lateOrders(@Param('period') period: string, @Query() query: PageQuery) {
    return this.transactions.read(async (tx) =>
      this.view.orders(tx, await this.calendar.get(tx, parsePeriod(period)), query),
    );
  }

  /** Refunds of orders of closed periods that are booked in this one, the greatest first. */
  @Get('claims')
  @Looked('period.bookings-seen', lookAt('claims'))
  @Roles(...STAFF)
  claims(@Param('period') period: string, @Query() query: PageQuery) {
    return this.transactions.read(async (tx) =>
      this.view.claims(tx, await this.calendar.get(tx, parsePeriod(period)), query),
    );
  }
}
