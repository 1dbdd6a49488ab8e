import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { Caller, type CallerIdentity, Looked, Roles, STAFF, StepUp } from '../../../access';
import { invalid } from '../../../platform/errors';
import { HttpTransactions, Idempotent, IdPipe, type Request, TextField } from '../../../platform/http';
import { EndItem, HAND_OUTCOMES } from '../outcomes/end-item.service';
import { QueueView, type ShownEntry } from '../queue/queue.view';
import { SettleEntry, type Settlement } from '../queue/settle-entry.service';

const STATES = ['waiting', 'unmatched', 'posted', 'settled', 'ignored'] as const;
const SETTLEMENTS = ['item', 'fee', 'suspense', 'ignored'] as const;
const PAGE = 500;

class EntryQuery {
  @ApiPropertyOptional({
    enum: STATES,
    default: 'waiting',
    description: 'waiting: all that people have to look at.',
  })
  @IsOptional()
  @IsIn(STATES, { message: `$property must be one of ${STATES.join(', ')}.` })
  state: (typeof STATES)[number] = 'waiting';

  @ApiPropertyOptional({ description: '`nextCursor` of the page before.' })
  @IsOptional()
  @Matches(/^[1-9]\d{0,17}$/, { message: '$property must be as the page before gave it.' })
  cursor?: string;
}

class Settling {
  @ApiProperty({ enum: SETTLEMENTS })
  @IsIn(SETTLEMENTS, { message: `$property must be one of ${SETTLEMENTS.join(', ')}.` })
  as!: (typeof SETTLEMENTS)[number];

  @ApiPropertyOptional({
    description: 'Batch and place in it, `7/13`, where it is a payment.',
    example: '7/13',
  })
  @IsOptional()
  @Matches(/^[1-9]\d{0,8}\/[1-9]\d{0,8}$/, { message: '$property must be like 7/13.' })
  item?: string;

  @TextField({ description: 'Why.' })
  reason!: string;
}

class ItemEnd {
  @ApiProperty({ enum: HAND_OUTCOMES })
  @IsIn(HAND_OUTCOMES, { message: `$property must be one of ${HAND_OUTCOMES.join(', ')}.` })
  outcome!: (typeof HAND_OUTCOMES)[number];

  @TextField({ description: 'Why.' })
  reason!: string;
}

const lookAt = (items: readonly ShownEntry[]) => ({
  subject: { kind: 'bank-entry', no: 'list' },
  details: { count: items.length },
});

@ApiTags('payouts')
@Controller()
export class EntryController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly view: QueueView,
    private readonly settling: SettleEntry,
    private readonly ending: EndItem,
  ) {}

  /** Entries of statements in the order in which they came, with the payments that a waiting one may mean. */
  @Get('bank-entries')
  @Looked('bank-entries.seen', (_request, answer) => lookAt((answer as { items: ShownEntry[] }).items))
  @Roles(...STAFF)
  list(@Query() { state, cursor }: EntryQuery) {
    return this.transactions.read(async (tx) => {
      const items = await this.view.entries(tx, state === 'waiting' ? null : state, cursor);
      const statuses = state === 'waiting' ? await this.view.statuses(tx) : [];
      return { items, statuses, nextCursor: items.length < PAGE ? null : items.at(-1)!.id };
    });
  }

  /** Says what an entry is that no file explains; `s12` is a status. */
  @Post('bank-entries/:id/settle')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @Idempotent()
  settle(
    @Req() request: Request,
    @Param('id') id: string,
    @Body() { as, item, reason }: Settling,
    @Caller() caller: CallerIdentity,
  ) {
    if (!/^s?[1-9]\d{0,17}$/.test(id))
      throw invalid('bank-entry-id', 'An entry has a number.', { field: 'id' });
    return this.transactions.once(request, async (tx) => {
      await this.settling.settle(tx, { id, settlement: settlementOf(as, item), reason, by: caller.name });
      return { id, as };
    });
  }

  /** What became of a payment that no file tells of, by another person than the one who exported it. */
  @Post('payout-batches/:id/items/:position/end')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  end(
    @Req() request: Request,
    @Param('id', new IdPipe('batch')) batchId: number,
    @Param('position', new IdPipe('payment')) position: number,
    @Body() { outcome, reason }: ItemEnd,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, (tx) =>
      this.ending.end(tx, { item: { batchId, position }, outcome, reason, by: caller.name }),
    );
  }
}

function settlementOf(as: Settling['as'], item: string | undefined): Settlement {
  if (as !== 'item') return { as };
  if (item === undefined)
    throw invalid('settle-item', 'Say which payment: item, like 7/13.', { field: 'item' });
  const [batchId, position] = item.split('/').map(Number);
  return { as, item: { batchId: batchId!, position: position! } };
}
