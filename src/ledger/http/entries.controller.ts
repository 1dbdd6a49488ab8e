import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Looked, Roles, STAFF } from '../../access';
import { DayField, HttpTransactions, IdPipe, type Request } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { EntriesView } from '../views/entries.view';

class EntriesQuery extends PageQuery {
  @DayField({ optional: true, description: 'From this day on.' })
  from?: string;

  @DayField({ optional: true, description: 'Up to this day, itself not.' })
  until?: string;
}

const id = () => Param('id', new IdPipe('entry'));

/** The journal as pages read it; whole, it is a file. */
@ApiTags('ledger')
@Controller('ledger/entries')
export class EntriesController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: EntriesView,
  ) {}

  /** The newest first, with what each moved between accounts. */
  @Get()
  @Roles(...STAFF)
  list(@Query() query: EntriesQuery) {
    return this.transactions.read((tx) => this.view.list(tx, query));
  }

  @Get(':id')
  @Roles(...STAFF)
  get(@id() entryId: number) {
    return this.transactions.read((tx) => this.view.get(tx, entryId));
  }

  /** Whose it was, by the people's numbers. */
  @Get(':id/transfers')
  @Looked('ledger.entry-seen', (request: Request) => ({
    subject: { kind: 'ledger-entry', no: String(request.params['id']) },
  }))
  @Roles(...STAFF)
  transfers(@id() entryId: number, @Query() page: PageQuery) {
    return this.transactions.read((tx) => this.view.transfers(tx, entryId, page));
  }
}
