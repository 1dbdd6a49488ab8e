import { pipeline } from 'node:stream/promises';
import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiProduces, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsString, MaxLength } from 'class-validator';
import { Caller, type CallerIdentity, LookedWithin, Looks, Roles, STAFF } from '../../access';
import {
  HttpTransactions,
  Idempotent,
  IdPipe,
  type Request,
  type Response,
  TextField,
} from '../../platform/http';
import { SHEET_FORMATS, SHEET_MEDIA_TYPES, type SheetFormat } from '../../platform/spreadsheet';
import { showFile } from '../batches/batch.shown';
import { ExportBatch } from '../batches/export-batch.service';
import { StoredFiles } from '../batches/stored-files.service';
import { SubmitBatch } from '../batches/submit-batch.service';
import { PayoutRegister } from '../registers/payout-register.service';

class Submission {
  @TextField({ description: 'By which the bank knows the file.' })
  reference!: string;
}

class PartQuery {
  @ApiPropertyOptional({ description: 'Which file of several; left out, the payments.', default: 'payments' })
  @IsString()
  @MaxLength(40)
  part = 'payments';
}

class RegisterQuery {
  @ApiProperty({ enum: SHEET_FORMATS })
  @IsIn(SHEET_FORMATS, { message: `$property must be ${SHEET_FORMATS.join(' or ')}.` })
  format!: SheetFormat;
}

const id = () => Param('id', new IdPipe('batch'));

@ApiTags('payouts')
@Controller('payout-batches')
export class BatchFileController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly exporting: ExportBatch,
    private readonly submitting: SubmitBatch,
    private readonly files: StoredFiles,
    private readonly register: PayoutRegister,
    private readonly looks: Looks,
  ) {}

  /** Makes the files, once; what they are called, their sums and sizes. */
  @Post(':id/export')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @Idempotent()
  export(@Req() request: Request, @id() batchId: number, @Caller() caller: CallerIdentity) {
    return this.transactions.once(request, async (tx) => {
      const { batch, files } = await this.exporting.export(tx, batchId, caller.name);
      return {
        batch: batch.id,
        state: batch.state,
        files: files.map((file) => showFile(file, batch.currency)),
      };
    });
  }

  /** The stored bytes, the same every time. `Upline-Approval: single` says that one person approved the own work. */
  @Get(':id/export')
  @LookedWithin('payout-file.seen')
  @Roles(...STAFF)
  @ApiProduces('application/octet-stream')
  async download(
    @id() batchId: number,
    @Query() { part }: PartQuery,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    const { file, waived } = await this.transactions.read((tx) => this.files.announce(tx, batchId, part));
    await this.looks.record('payout-file.seen', caller, {
      subject: { kind: 'payout-batch', no: batchId },
      details: { part, sha256: file.sha256 },
    });
    await this.transactions.read(async (tx) => {
      response.type(file.mediaType).attachment(file.fileName);
      if (waived) response.set('Upline-Approval', 'single');
      await pipeline(this.files.read(tx, batchId, file), response);
    });
  }

  /** Who is paid what, for people: not for payment. */
  @Get(':id/register')
  @LookedWithin('payout-register.seen')
  @Roles(...STAFF)
  @ApiProduces('text/csv', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet')
  async readRegister(
    @id() batchId: number,
    @Query() { format }: RegisterQuery,
    @Caller() caller: CallerIdentity,
    @Res() response: Response,
  ): Promise<void> {
    await this.transactions.read((tx) => this.register.announce(tx, batchId));
    await this.looks.record('payout-register.seen', caller, {
      subject: { kind: 'payout-batch', no: batchId },
      details: { format },
    });
    await this.transactions.read(async (tx) => {
      const bytes = await this.register.stream(tx, batchId, format);
      response.type(SHEET_MEDIA_TYPES[format]).attachment(`payout-${batchId}-not-for-payment.${format}`);
      await pipeline(bytes, response);
    });
  }

  /** The file was given to the bank. */
  @Post(':id/submitted')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @Idempotent()
  submitted(
    @Req() request: Request,
    @id() batchId: number,
    @Body() { reference }: Submission,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const {
        id: no,
        state,
        bankReference,
      } = await this.submitting.submit(tx, {
        id: batchId,
        by: caller.name,
        reference,
      });
      return { id: no, state, bankReference };
    });
  }
}
