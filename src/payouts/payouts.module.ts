import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';

@Module({ imports: [LedgerModule, NetworkModule, PeriodsModule] })
export class PayoutsModule {}
