import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, type CallerIdentity, Looked, Roles, STAFF, StepUp } from '../../access';
import {
  HttpTransactions,
  Idempotent,
  IdentifierField,
  IdPipe,
  type Request,
  SignedDecimalField,
  TextField,
} from '../../platform/http';
import { Adjust } from '../adjustments/adjust.service';
import { AdjustmentView, lookAtAdjustments, type ShownAdjustment } from '../adjustments/adjustment.view';

class NewAdjustment {
  @IdentifierField()
  distributorNo!: string;

  @SignedDecimalField({ description: 'In the plan set’s currency.' })
  amount!: string;

  @TextField({ description: 'Why; the distributor sees it.' })
  reason!: string;
}

@ApiTags('adjustments')
@Controller('adjustments')
export class AdjustmentController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly adjusting: Adjust,
    private readonly view: AdjustmentView,
  ) {}

  /** Corrections by hand, the newest first, 500 at most. */
  @Get()
  @Looked('adjustments.seen', (_request, answer) =>
    lookAtAdjustments((answer as { items: ShownAdjustment[] }).items),
  )
  @Roles(...STAFF)
  list() {
    return this.transactions.read(async (tx) => ({ items: await this.view.list(tx), nextCursor: null }));
  }

  /** Asks for a correction; it waits for a second person. */
  @Post()
  @Roles('admin', 'finance')
  @Idempotent()
  request(
    @Req() request: Request,
    @Body() { distributorNo, amount, reason }: NewAdjustment,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) =>
      this.view.get(tx, await this.adjusting.request(tx, { distributorNo, amount, reason, by: caller.name })),
    );
  }

  /** The second person's yes: booked in the earliest open period. */
  @Post(':id/approve')
  @HttpCode(200)
  @Roles('admin', 'finance')
  @StepUp('approve')
  @Idempotent()
  approve(
    @Req() request: Request,
    @Param('id', new IdPipe('adjustment')) id: number,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      await this.adjusting.approve(tx, id, caller.name);
      return this.view.get(tx, id);
    });
  }
}
