import { Body, Controller, Delete, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Caller, type CallerIdentity, Roles } from '../../access';
import { inTransaction } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { HttpTransactions, Idempotent, IdPipe, type Request } from '../../platform/http';
import { OneAtATime } from '../../platform/one-at-a-time';
import { PageQuery } from '../../platform/paging';
import { ForgetFiles } from '../files/forget-files.service';
import { UploadFile } from '../files/upload-file.service';
import { ImportJobs } from '../jobs/import-jobs';
import { WorkOnImport } from '../work/work-on-import.service';
import { CheckAsked, settingsOf, TakingInAsked, UploadQuery } from './import.dto';

const id = () => Param('id', new IdPipe('import'));

/**
 * Files of distributors, orders and refunds: sent, looked at, checked, taken in. The CSV rules are those of the command
 * line; here a person can say what the file's columns are called.
 */
@ApiTags('imports')
@Controller('imports')
export class ImportController {
  /** A beginning takes three connections; many at once would leave none for any of them to end. */
  private readonly beginning = new OneAtATime();

  constructor(
    private readonly transactions: HttpTransactions,
    private readonly dataSource: DataSource,
    private readonly jobs: ImportJobs,
    private readonly uploads: UploadFile,
    private readonly files: ForgetFiles,
    private readonly working: WorkOnImport,
  ) {}

  /** What was sent, the newest first. */
  @Get()
  @Roles('admin', 'auditor')
  async list(@Query() { cursor, limit }: PageQuery) {
    await inTransaction(this.dataSource, (tx) => this.jobs.failDead(tx));
    return this.transactions.read((tx) => this.jobs.list(tx, { cursor, limit }));
  }

  /** How far it is, and what it came to. */
  @Get(':id')
  @Roles('admin', 'auditor')
  async get(@id() jobId: number) {
    await inTransaction(this.dataSource, (tx) => this.jobs.failDead(tx));
    return this.transactions.read((tx) => this.jobs.get(tx, jobId));
  }

  /** Sends a file as its bytes, at most 256 MiB. They are kept for a day at most, and nothing is taken in yet. */
  @Post()
  @Roles('admin')
  @Idempotent()
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  async upload(
    @Req() request: Request,
    @Query() { kind, fileName }: UploadQuery,
    @Caller() caller: CallerIdentity,
  ) {
    const upload = { kind, fileName: fileName ?? `${kind}.csv`, by: caller.name };
    const received = request.is('application/octet-stream')
      ? await this.uploads.receive(upload, request as AsyncIterable<Buffer>)
      : null;
    // What an idempotency key is bound to.
    if (received !== null) request.body = { sha256: received.sha256 };
    try {
      return await this.transactions.once(request, async (tx) => {
        if (received === null) throw notBytes();
        await this.files.forgetOld(tx);
        await this.uploads.announce(tx, received, upload);
        return this.jobs.get(tx, received.id);
      });
    } finally {
      // One that was sent before is answered as it was then, and one that was refused is not kept.
      if (received !== null) await this.uploads.drop(received.id);
    }
  }

  /** Looks for every mistake and changes nothing; answers at once. */
  @Post(':id/preview')
  @HttpCode(202)
  @Roles('admin')
  @Idempotent()
  preview(
    @Req() request: Request,
    @id() jobId: number,
    @Body() body: CheckAsked,
    @Caller() caller: CallerIdentity,
  ) {
    return this.begin(request, jobId, 'check', settingsOf(body), caller.name);
  }

  /** Takes the file in, whole or not at all; answers at once. */
  @Post(':id/take-in')
  @HttpCode(202)
  @Roles('admin')
  @Idempotent()
  takeIn(
    @Req() request: Request,
    @id() jobId: number,
    @Body() body: TakingInAsked,
    @Caller() caller: CallerIdentity,
  ) {
    return this.begin(request, jobId, 'take-in', settingsOf(body), caller.name);
  }

  /** Forgets the bytes of a file that is not to be taken in. */
  @Delete(':id/file')
  @HttpCode(204)
  @Roles('admin')
  discard(@id() jobId: number, @Caller() caller: CallerIdentity) {
    return this.transactions.write((tx) => this.files.discard(tx, jobId, caller.name));
  }

  private begin(
    request: Request,
    jobId: number,
    work: 'check' | 'take-in',
    settings: ReturnType<typeof settingsOf>,
    by: string,
  ) {
    const begin = async () => {
      await this.working.begin(jobId, work, settings, by);
      return this.transactions.read((tx) => this.jobs.get(tx, jobId));
    };
    return this.beginning.run(() => this.transactions.once(request, begin));
  }
}

const notBytes = () =>
  invalid('import-not-bytes', 'Send the file as it is, as application/octet-stream.', { field: 'body' });
