import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiProduces, ApiTags } from '@nestjs/swagger';
import { pipeline } from 'node:stream/promises';
import { DataSource } from 'typeorm';
import { Caller, type CallerIdentity, Looked, LookedWithin, Looks, pathPart, Roles } from '../../access';
import { type CsvBeginning, peekCsv } from '../../platform/csv';
import { notFound } from '../../platform/errors';
import { HttpTransactions, IdPipe, type Request, type Response } from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { suggestColumns } from '../columns/suggest-columns';
import { importFileGone } from '../files/forget-files.service';
import { storedBytes } from '../files/stored-bytes';
import { ImportKinds } from '../import-kinds';
import { ImportJobs } from '../jobs/import-jobs';

const FIRST_ROWS = 10;
const LONGEST_VALUE = 200;

const id = () => Param('id', new IdPipe('import'));
const lookAt = (request: Request) => ({ subject: { kind: 'import', no: pathPart(request, 'id') } });

/** What stands in a file: people's names and purchases, so that each look is recorded. */
@ApiTags('imports')
@Controller('imports/:id')
export class ImportContentController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly dataSource: DataSource,
    private readonly jobs: ImportJobs,
    private readonly kinds: ImportKinds,
    private readonly looks: Looks,
  ) {}

  /** Its columns, what they seem to be, and the first rows. Values are cut at 200 characters. */
  @Get('beginning')
  @Looked('import.seen', lookAt)
  @Roles('admin', 'auditor')
  async beginning(@id() jobId: number) {
    const job = await this.transactions.read((tx) => this.jobs.get(tx, jobId));
    if (!job.hasFile) throw importFileGone(jobId);
    const stream = storedBytes(this.dataSource, { jobId, what: 'upload' });
    const { names, rows } = await peekCsv(stream, { rows: FIRST_ROWS, fileName: job.fileName });
    const shape = this.kinds.shape(job.kind);
    return {
      known: [
        ...shape.required.map((column) => ({ column, required: true })),
        ...shape.optional.map((column) => ({ column, required: false })),
      ],
      columns: suggestColumns(names, shape),
      rows: rows.map(cut),
    };
  }

  /** Every bad line with its column and cause, in the order of the file. */
  @Get('problems')
  @Looked('import.seen', lookAt)
  @Roles('admin', 'auditor')
  problems(@id() jobId: number, @Query() { cursor, limit }: PageQuery) {
    return this.transactions.read((tx) => this.jobs.problems(tx, jobId, { cursor, limit }));
  }

  /** The bad lines as they stood, under the file's own header, to be mended and sent again. */
  @Get('bad-lines')
  @LookedWithin('import.seen')
  @Roles('admin', 'auditor')
  @ApiProduces('text/csv')
  async badLines(
    @id() jobId: number,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const job = await this.transactions.read((tx) => this.jobs.get(tx, jobId));
    if (!job.hasBadLines) {
      throw notFound('import-no-bad-lines', `No bad lines of import ${jobId} are kept.`, { field: 'id' });
    }
    await this.looks.record('import.seen', caller, { subject: { kind: 'import', no: jobId } });
    response.type('text/csv').attachment(`${job.fileName.replace(/\.csv$/i, '')}.bad.csv`);
    await pipeline(storedBytes(this.dataSource, { jobId, what: 'bad-lines' }), response);
  }
}

const cut = ({ line, values }: CsvBeginning['rows'][number]) => ({
  line,
  values: values.map((value) => value.slice(0, LONGEST_VALUE)),
});
