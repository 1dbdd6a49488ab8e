import { Controller, Get, Param, Query } from '@nestjs/common';
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
import { parsePeriod } from '../../periods';
import { HttpTransactions, PeriodField } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { OrdersView } from '../views/orders.view';

class ClientsQuery extends PageQuery {
  @PeriodField({ description: 'Whose orders are counted.' })
  period!: string;
}

/** The retail buyers of one distributor. */
@ApiTags('orders')
@Controller('distributors/:no/clients')
export class ClientController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly view: OrdersView,
  ) {}

  /** By number, each with the orders of a period and their CV. A distributor reads the own alone. */
  @Get()
  @Looked('orders.seen', (request) => ({
    subject: { kind: 'distributor', no: pathPart(request, 'no') },
    details: { period: queryPart(request, 'period') },
  }))
  @Roles(...STAFF, 'distributor')
  list(
    @Param('no') no: string,
    @Query() { period, cursor, limit }: ClientsQuery,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      const asked = { distributorNo: no, period: parsePeriod(period), cursor, limit };
      return this.view.clientsOf(tx, asked);
    });
  }
}
