import { pipeline } from 'node:stream/promises';
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import {
  Caller,
  type CallerIdentity,
  DistributorScope,
  LookedWithin,
  Looks,
  Roles,
  STAFF,
} from '../../access';
import { parsePeriod } from '../../periods';
import { HttpTransactions, type Response } from '../../platform/http';
import { renderPdf } from '../../platform/pdf';
import { SHEET_MEDIA_TYPES, writeSheet } from '../../platform/spreadsheet';
import { StatementFile } from '../statement-file/statement-file.service';
import { statementPdf } from '../statement-file/statement-pdf';
import { statementSheet } from '../statement-file/statement-sheet';
import { type Language, LANGUAGES } from '../statement-file/statement-words';
import { audienceOf } from './audience-of';

const FORMATS = ['pdf', 'csv'] as const;

class FileQuery {
  @ApiProperty({ enum: FORMATS, description: '`csv` has the columns of the lines export.' })
  @IsIn(FORMATS, { message: `$property must be ${FORMATS.join(' or ')}.` })
  format!: (typeof FORMATS)[number];

  @ApiPropertyOptional({ enum: LANGUAGES, default: 'en', description: 'Of the PDF.' })
  @IsIn(LANGUAGES, { message: `$property must be ${LANGUAGES.join(' or ')}.` })
  language: Language = 'en';
}

/** A statement as a file to keep. A distributor reads the own alone. */
@ApiTags('statements')
@Controller('distributors/:no/statements/:period/file')
export class StatementFileController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly file: StatementFile,
    private readonly looks: Looks,
  ) {}

  /** For people as PDF, for programs as CSV. */
  @Get()
  @LookedWithin('statement.seen')
  @Roles(...STAFF, 'distributor')
  @ApiProduces('application/pdf', 'text/csv')
  async get(
    @Param('no') no: string,
    @Param('period') period: string,
    @Query() { format, language }: FileQuery,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const asked = { periodId: parsePeriod(period), distributorNo: no };
    const audience = audienceOf(caller);
    const bytes = await this.transactions.read(async (tx) => {
      await this.scope.resolve(tx, caller, no, 'own');
      if (format === 'pdf') return statementPdf(await this.file.printed(tx, asked, audience), language);
      const { statement, adjustments } = await this.file.listed(tx, asked, audience);
      return statementSheet(statement, adjustments);
    });
    await this.looks.record('statement.seen', caller, {
      subject: { kind: 'distributor', no },
      details: { period, format },
    });
    const name = `statement-${no}-${period}.${format}`;
    if ('columns' in bytes) {
      response.type(SHEET_MEDIA_TYPES.csv).attachment(name);
      await pipeline(writeSheet('csv', bytes), response);
    } else {
      const pdf = await renderPdf(bytes);
      response.type('application/pdf').attachment(name).send(pdf);
    }
  }
}
