import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Matches, Max, Min } from 'class-validator';
import { Caller, type CallerIdentity, Looked, Roles, STAFF, StepUp } from '../../access';
import {
  CurrencyField,
  HttpTransactions,
  Idempotent,
  IdPipe,
  type Request,
  TextField,
} from '../../platform/http';
import { PageQuery } from '../../platform/paging';
import { ApproveBatch } from '../batches/approve-batch.service';
import { BatchView } from '../batches/batch.view';
import { CANCEL_GROUNDS, CancelBatch, type CancelGround } from '../batches/cancel-batch.service';
import { FreezeBatch } from '../batches/freeze-batch.service';
import { BANK_FORMATS } from '../formats/bank-formats';

/** Of states and reasons. */
const WORD = /^[a-z-]{1,40}$/;
const FORMAT_NAMES = BANK_FORMATS.map(({ name }) => name);

class NewBatch {
  @ApiProperty({ enum: FORMAT_NAMES })
  @IsIn(FORMAT_NAMES, { message: `$property must be one of ${FORMAT_NAMES.join(', ')}.` })
  format!: string;

  @CurrencyField({ optional: true })
  currency?: string;

  @ApiPropertyOptional({ description: 'Also pays those who have left.' })
  @IsOptional()
  @IsBoolean({ message: '$property must be true or false.' })
  withTerminated?: boolean;
}

class ItemsQuery extends PageQuery {
  @ApiPropertyOptional({
    pattern: WORD.source,
    description: 'Those in this state alone, as the batch counts them.',
  })
  @IsOptional()
  @Matches(WORD, { message: '$property must be a state of a payment.' })
  state?: string;

  @ApiPropertyOptional({ type: 'integer', minimum: 1, description: 'The one in this place of the file.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt({ message: '$property must be a whole number.' })
  @Min(1, { message: '$property must be at least 1.' })
  @Max(2_147_483_647, { message: '$property must be at most $constraint1.' })
  position?: number;

  @ApiPropertyOptional({ default: false, description: 'The last ones instead of the first.' })
  @Transform(({ value }: { value: unknown }) => (value === 'true' ? true : value === 'false' ? false : value))
  @IsBoolean({ message: '$property must be true or false.' })
  last = false;
}

class LeftOutQuery extends PageQuery {
  @ApiPropertyOptional({ pattern: WORD.source, description: 'For this reason alone.' })
  @IsOptional()
  @Matches(WORD, { message: '$property must be a reason.' })
  reason?: string;
}

class BatchApproval {
  @ApiProperty({ description: 'The hash of the content that was looked at, hex.' })
  @Matches(/^[0-9a-fA-F]{64}$/, { message: '$property must be the hash of the batch, 64 hex digits.' })
  hash!: string;
}

class Reason {
  @TextField({ description: 'Why.' })
  reason!: string;
}

class Cancellation extends Reason {
  @ApiPropertyOptional({ enum: CANCEL_GROUNDS, description: 'Once there is a file.' })
  @IsOptional()
  @IsIn(CANCEL_GROUNDS, { message: `$property must be one of ${CANCEL_GROUNDS.join(', ')}.` })
  ground?: CancelGround;
}

const ofBatch = (request: Request) => ({
  subject: { kind: 'payout-batch', no: String(request.params['id']) },
});
const id = () => Param('id', new IdPipe('batch'));

@ApiTags('payouts')
@Controller('payout-batches')
export class BatchController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: BatchView,
    private readonly freezing: FreezeBatch,
    private readonly approving: ApproveBatch,
    private readonly cancelling: CancelBatch,
  ) {}

  /** The newest first, 500 at most. */
  @Get()
  @Roles(...STAFF)
  list() {
    return this.transactions.read(async (tx) => ({ items: await this.view.list(tx), nextCursor: null }));
  }

  /** Freezes everybody who can be paid with a bank's format now. */
  @Post()
  @Roles('admin', 'finance')
  @Idempotent()
  freeze(
    @Req() request: Request,
    @Body() { format, currency, withTerminated }: NewBatch,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const batch = await this.freezing.freeze(tx, { format, currency, withTerminated, by: caller.name });
      return this.view.get(tx, batch.id);
    });
  }

  @Get(':id')
  @Looked('payout-batch.seen', ofBatch)
  @Roles(...STAFF)
  get(@id() batchId: number) {
    return this.transactions.read((tx) => this.view.get(tx, batchId));
  }

  /** What is paid to whom, in the order of the file; accounts masked. */
  @Get(':id/items')
  @Looked('payout-items.seen', ofBatch)
  @Roles(...STAFF)
  items(@id() batchId: number, @Query() page: ItemsQuery) {
    return this.transactions.read((tx) => this.view.items(tx, batchId, page));
  }

  /** Everybody with a balance who is not in it, and why. */
  @Get(':id/left-out')
  @Looked('payout-left-out.seen', ofBatch)
  @Roles(...STAFF)
  leftOut(@id() batchId: number, @Query() page: LeftOutQuery) {
    return this.transactions.read((tx) => this.view.leftOut(tx, batchId, page));
  }

  /** A draft that was rejected is frozen anew, with what is payable now. */
  @Post(':id/freeze')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @Idempotent()
  freezeAgain(@Req() request: Request, @id() batchId: number, @Caller() caller: CallerIdentity) {
    return this.transactions.once(request, async (tx) => {
      await this.freezing.freeze(tx, { batchId, by: caller.name });
      return this.view.get(tx, batchId);
    });
  }

  /** By another person than the one who froze it, for the content that was looked at. */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  approve(
    @Req() request: Request,
    @id() batchId: number,
    @Body() { hash }: BatchApproval,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.approving.approve(tx, { id: batchId, by: caller.name, hash });
      return this.view.get(tx, batchId);
    });
  }

  /** Back to a draft. */
  @Post(':id/reject')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @Idempotent()
  reject(
    @Req() request: Request,
    @id() batchId: number,
    @Body() { reason }: Reason,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.approving.reject(tx, { id: batchId, by: caller.name, reason });
      return this.view.get(tx, batchId);
    });
  }

  /** Free before the export; after it by another person than the one who exported, on a ground. */
  @Post(':id/cancel')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  cancel(
    @Req() request: Request,
    @id() batchId: number,
    @Body() { reason, ground }: Cancellation,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.cancelling.cancel(tx, { id: batchId, by: caller.name, reason, ground });
      return this.view.get(tx, batchId);
    });
  }

  /** Those of a cancelled batch can be paid before a statement of its days was read. */
  @Post(':id/release')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  release(
    @Req() request: Request,
    @id() batchId: number,
    @Body() { reason }: Reason,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.cancelling.release(tx, { id: batchId, by: caller.name, reason });
      return this.view.get(tx, batchId);
    });
  }
}
