import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger';
import { NetworkModule } from '../network';
import { PeriodsModule } from '../periods';
import { answerControllers, answerServices } from './answers/answer-services';
import { ApproveBatch } from './batches/approve-batch.service';
import { BatchView } from './batches/batch.view';
import { CancelBatch } from './batches/cancel-batch.service';
import { ExportBatch } from './batches/export-batch.service';
import { FreezeBatch } from './batches/freeze-batch.service';
import { FreezeItems } from './batches/freeze-items.service';
import { FrozenItems } from './batches/frozen-items';
import { LeftOutFile } from './batches/left-out-file.service';
import { PayoutData } from './batches/payout-data';
import { PayoutPreviewView } from './batches/payout-preview.view';
import { PayoutsOf } from './batches/payouts-of.view';
import { SiftCandidates } from './batches/sift-candidates.service';
import { StoredFiles } from './batches/stored-files.service';
import { SubmitBatch } from './batches/submit-batch.service';
import { YearlyTotals } from './batches/yearly-totals.service';
import { PayoutCheck } from './check/payout-check.service';
import { BatchController } from './http/batch.controller';
import { BatchFileController } from './http/batch-file.controller';
import { PayoutPreviewController } from './http/payout-preview.controller';
import { PayoutsOfController } from './http/payouts-of.controller';
import { ExchangeRateController } from './http/exchange-rate.controller';
import { PayoutMethodController } from './http/payout-method.controller';
import { PayoutRuleController } from './http/payout-rule.controller';
import { MethodData } from './methods/method-data';
import { MethodImport } from './methods/method-import.service';
import { MethodNotice } from './methods/method-notice';
import { PayoutMethods } from './methods/payout-methods.service';
import { PayoutRegister } from './registers/payout-register.service';
import { ExchangeRates } from './rates/exchange-rates.service';
import { RateImport } from './rates/rate-import.service';
import { RatesView } from './rates/rates.view';
import { PayoutHolds } from './rules/payout-holds.service';
import { TaxStatusImport } from './rules/tax-status-import.service';
import { TaxStatuses } from './rules/tax-statuses.service';

const methods = [MethodData, MethodImport, MethodNotice, PayoutMethods];
const rules = [PayoutHolds, TaxStatuses, TaxStatusImport];
const rates = [ExchangeRates, RateImport, RatesView];

const batches = [
  ApproveBatch,
  BatchView,
  CancelBatch,
  ExportBatch,
  FreezeBatch,
  FreezeItems,
  FrozenItems,
  LeftOutFile,
  PayoutData,
  PayoutPreviewView,
  PayoutRegister,
  PayoutsOf,
  SiftCandidates,
  StoredFiles,
  SubmitBatch,
  YearlyTotals,
];

@Module({
  imports: [LedgerModule, NetworkModule, PeriodsModule],
  controllers: [
    PayoutMethodController,
    PayoutRuleController,
    ExchangeRateController,
    BatchController,
    BatchFileController,
    PayoutPreviewController,
    PayoutsOfController,
    ...answerControllers,
  ],
  providers: [...methods, ...rules, ...rates, ...batches, ...answerServices, PayoutCheck],
})
export class PayoutsModule {}
