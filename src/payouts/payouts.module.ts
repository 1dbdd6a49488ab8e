import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';
import { MethodImport } from './methods/method-import.service';
import { PayoutMethods } from './methods/payout-methods.service';
import { ExchangeRates } from './rates/exchange-rates.service';
import { RateImport } from './rates/rate-import.service';
import { PayoutHolds } from './rules/payout-holds.service';
import { TaxStatusImport } from './rules/tax-status-import.service';
import { TaxStatuses } from './rules/tax-statuses.service';

@Module({
  imports: [LedgerModule, NetworkModule, PeriodsModule],
  providers: [
    ExchangeRates,
    MethodImport,
    PayoutHolds,
    PayoutMethods,
    RateImport,
    TaxStatuses,
    TaxStatusImport,
  ],
})
export class PayoutsModule {}
