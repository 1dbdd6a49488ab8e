import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Roles, STAFF } from '../../../access';
import { HttpTransactions } from '../../../platform/http';
import { TransitView } from '../queue/transit.view';

@ApiTags('payouts')
@Controller('payouts-in-transit')
export class TransitController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: TransitView,
  ) {}

  /** Payments that have not ended, by batch and with their age, and what the books have in transit. */
  @Get()
  @Roles(...STAFF)
  get() {
    return this.transactions.read((tx) => this.view.get(tx));
  }
}
