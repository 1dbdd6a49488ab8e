import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsIn } from 'class-validator';
import { Caller, type CallerIdentity, Roles, STAFF } from '../../access';
import { HttpTransactions, Idempotent, IdentifierField, type Request, TextField } from '../../platform/http';
import { ChangeStatus } from '../changes/change-status.service';
import { MoveDistributor } from '../changes/move-distributor.service';
import { DISTRIBUTOR_STATUSES, type DistributorStatus } from '../distributor';

class NewSponsor {
  @IdentifierField({ description: 'The new sponsor.' })
  toSponsorNo!: string;

  @TextField({ description: 'Why; kept with the move.' })
  reason!: string;
}

class NewStatus {
  @ApiProperty({ enum: DISTRIBUTOR_STATUSES })
  @IsIn(DISTRIBUTOR_STATUSES, { message: `$property must be one of ${DISTRIBUTOR_STATUSES.join(', ')}.` })
  status!: DistributorStatus;

  @TextField({ description: 'Why; kept with the change.', optional: true })
  reason?: string;
}

/** Moves, leaving and coming back, each with its history. */
@ApiTags('distributors')
@Controller('distributors/:no')
export class ChangeController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly moving: MoveDistributor,
    private readonly statuses: ChangeStatus,
  ) {}

  /** Moves the person with the whole downline. */
  @Post('move')
  @HttpCode(200)
  @Roles('admin')
  @Idempotent()
  move(
    @Req() request: Request,
    @Param('no') no: string,
    @Body() { toSponsorNo, reason }: NewSponsor,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, (tx) =>
      this.moving.move(tx, { distributorNo: no, toSponsorNo, reason, by: caller.name }),
    );
  }

  @Get('moves')
  @Roles(...STAFF)
  moves(@Param('no') no: string) {
    return this.transactions.read(async (tx) => ({
      items: await this.moving.history(tx, no),
      nextCursor: null,
    }));
  }

  /** Leaves, is suspended or comes back. */
  @Post('status')
  @HttpCode(200)
  @Roles('admin')
  @Idempotent()
  status(
    @Req() request: Request,
    @Param('no') no: string,
    @Body() body: NewStatus,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, (tx) =>
      this.statuses.change(tx, {
        distributorNo: no,
        toStatus: body.status,
        reason: body.reason,
        by: caller.name,
      }),
    );
  }

  @Get('statuses')
  @Roles(...STAFF)
  statusHistory(@Param('no') no: string) {
    return this.transactions.read(async (tx) => ({
      items: await this.statuses.history(tx, no),
      nextCursor: null,
    }));
  }
}
