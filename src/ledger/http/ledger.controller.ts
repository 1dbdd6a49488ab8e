import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  Looked,
  LookedWithin,
  Looks,
  pathPart,
  Roles,
  STAFF,
} from '../../access';
import { DayField, HttpTransactions, type Response } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { SHEET_FORMATS, SHEET_MEDIA_TYPES, type SheetFormat } from '../../platform/spreadsheet';
import { ExportJournal } from '../journal/export-journal.service';
import { AccountStatement } from '../views/account-statement.view';
import { TrialBalance } from '../views/trial-balance.view';

class UntilQuery {
  @DayField({ optional: true, description: 'Up to this day, itself not.' })
  until?: string;
}

class JournalQuery extends UntilQuery {
  @DayField({ optional: true, description: 'From this day on.' })
  from?: string;

  @ApiPropertyOptional({ enum: SHEET_FORMATS, default: 'csv' })
  @IsIn(SHEET_FORMATS, { message: '$property must be csv or xlsx.' })
  format: SheetFormat = 'csv';
}

/** The books of the company. */
@ApiTags('ledger')
@Controller('ledger')
export class LedgerController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly balance: TrialBalance,
    private readonly statement: AccountStatement,
    private readonly journal: ExportJournal,
    private readonly looks: Looks,
  ) {}

  /** What every account comes to; all of them come to zero. */
  @Get('trial-balance')
  @Roles(...STAFF)
  trialBalance(@Query() { until }: UntilQuery) {
    return this.transactions.read((tx) => this.balance.get(tx, until));
  }

  /** How an account came to its balance, the earliest first. */
  @Get('accounts/:code/statement')
  @Looked('ledger.account-seen', (request) => ({
    subject: { kind: 'account', no: pathPart(request, 'code') },
  }))
  @Roles(...STAFF)
  account(@Param('code') code: string, @Query() page: PageQuery) {
    return this.transactions.read((tx) => this.statement.ofAccount(tx, code, page));
  }

  /** Every transfer with its entry, as CSV or XLSX. */
  @Get('journal')
  @LookedWithin('ledger.exported')
  @Roles(...STAFF)
  @ApiProduces('text/csv', SHEET_MEDIA_TYPES.xlsx)
  async export(
    @Query() { format, ...days }: JournalQuery,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const look = await this.transactions.read((tx) => this.journal.announce(tx, days, format));
    await this.looks.record('ledger.exported', caller, look);
    await this.transactions.read(async (tx) => {
      response.type(SHEET_MEDIA_TYPES[format]).attachment(`journal.${format}`);
      await pipeline(this.journal.stream(tx, days, format), response);
    });
  }
}
