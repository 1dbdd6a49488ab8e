import { Controller, Get, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { IsBoolean } from 'class-validator';
import { Looked, queryPart, Roles, STAFF } from '../../access';
import { HttpTransactions } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { OwedView } from '../views/owed.view';

class OwedQuery extends PageQuery {
  @ApiPropertyOptional({ default: false, description: 'Those alone who owe the company.' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '$property must be true or false.' })
  debts = false;
}

@ApiTags('ledger')
@Controller('ledger')
export class OwedController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: OwedView,
  ) {}

  /** Everybody with a balance and since when it has not been paid; below zero, since when it is owed. */
  @Get('owed')
  @Looked('ledger.owed-seen', (request) => ({
    subject: { kind: 'ledger', no: 'owed' },
    details: { debts: queryPart(request, 'debts') },
  }))
  @Roles(...STAFF)
  list(@Query() { debts, cursor, limit }: OwedQuery) {
    return this.transactions.read((tx) => this.view.list(tx, { debts, cursor, limit }));
  }
}
