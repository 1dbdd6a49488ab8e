import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Caller, type CallerIdentity, Looked, Roles, STAFF, StepUp } from '../../access';
import { parsePeriod } from '../../periods';
import {
  HttpTransactions,
  Idempotent,
  IdentifierField,
  IdPipe,
  PeriodField,
  type Request,
  SignedDecimalField,
  TextField,
} from '../../platform/http';
import { Adjust } from '../adjustments/adjust.service';
import {
  ADJUSTMENT_STATES,
  type AdjustmentsAsked,
  AdjustmentView,
  lookAtAdjustments,
  type ShownAdjustment,
} from '../adjustments/adjustment.view';

class NewAdjustment {
  @IdentifierField()
  distributorNo!: string;

  @SignedDecimalField({ description: 'In the plan set’s currency.' })
  amount!: string;

  @TextField({ description: 'Why; the distributor sees it.' })
  reason!: string;
}

class AdjustmentsQuery {
  @ApiPropertyOptional({ enum: ADJUSTMENT_STATES, description: '`waiting` for the second person.' })
  @IsOptional()
  @IsIn(ADJUSTMENT_STATES, { message: `$property must be one of ${ADJUSTMENT_STATES.join(', ')}.` })
  state?: NonNullable<AdjustmentsAsked['state']>;

  @PeriodField({ description: 'Only those booked in it.', optional: true })
  period?: string;
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
  list(@Query() { state, period }: AdjustmentsQuery) {
    return this.transactions.read(async (tx) => ({
      items: await this.view.list(tx, {
        state,
        period: period === undefined ? undefined : parsePeriod(period),
      }),
      nextCursor: null,
    }));
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
