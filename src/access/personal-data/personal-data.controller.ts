import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { HttpTransactions, Idempotent, type Request, TextField } from '../../platform/http';
import type { CallerIdentity } from '../caller';
import { Caller } from '../caller.decorator';
import { LookedWithin } from '../audit';
import { DistributorScope } from '../distributor-scope';
import { Roles } from '../guard/roles.decorator';
import { StepUp } from '../guard/step-up';
import { PersonalDataService } from './personal-data.service';

class ErasureReason {
  @TextField({ description: 'Why, such as the person’s own request; kept in the audit trail.' })
  reason!: string;
}

@ApiTags('personal data')
@Controller('distributors/:no')
export class PersonalDataController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly scope: DistributorScope,
    private readonly data: PersonalDataService,
  ) {}

  /** Everything that is kept of the person; a distributor asks for the own. */
  @Get('personal-data')
  @LookedWithin('personal-data.exported')
  @Roles('admin', 'auditor', 'distributor')
  export(@Param('no') no: string, @Caller() caller: CallerIdentity) {
    return this.transactions.write(async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      const isForOwner = caller.distributorId === distributorId;
      return this.data.export(tx, { distributorId, distributorNo: no, by: caller.name, isForOwner });
    });
  }

  /** Makes a person who has left nameless, for ever. The tree and all books stay as they are. */
  @Post('erasure')
  @HttpCode(200)
  @Roles('admin')
  @StepUp('people')
  @Idempotent()
  erase(
    @Req() request: Request,
    @Param('no') no: string,
    @Body() { reason }: ErasureReason,
    @Caller() caller: CallerIdentity,
  ) {
    return this.transactions.once(request, async (tx) => {
      const distributorId = await this.scope.resolve(tx, caller, no, 'own');
      return this.data.erase(tx, { distributorId, distributorNo: no, by: caller.name, reason });
    });
  }
}
