import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles, STAFF } from '../../access';
import { Calendar, parsePeriod } from '../../periods';
import { HttpTransactions } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { LateEnrolments } from '../views/late-enrolments.view';

@ApiTags('periods')
@Controller('periods/:period/late-enrolments')
export class LateEnrolmentController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly calendar: Calendar,
    private readonly view: LateEnrolments,
  ) {}

  /** People enrolled into an earlier month who count only from this period on, the latest first. */
  @Get()
  @Roles(...STAFF)
  list(@Param('period') period: string, @Query() query: PageQuery) {
    return this.transactions.read(async (tx) =>
      this.view.page(tx, await this.calendar.get(tx, parsePeriod(period)), query),
    );
  }
}
