import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';
import { MethodImport } from './methods/method-import.service';
import { PayoutMethods } from './methods/payout-methods.service';

@Module({
  imports: [LedgerModule, NetworkModule, PeriodsModule],
  providers: [MethodImport, PayoutMethods],
})
export class PayoutsModule {}
