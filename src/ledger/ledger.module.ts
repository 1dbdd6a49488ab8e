import { Module } from '@nestjs/common';
import { PeriodsModule } from '../periods';
import { LedgerCheck } from './check/ledger-check.service';
import { AccountController } from './http/account.controller';
import { EntriesController } from './http/entries.controller';
import { LedgerController } from './http/ledger.controller';
import { OwedController } from './http/owed.controller';
import { ExportJournal } from './journal/export-journal.service';
import { AskPendingDebits } from './pending/ask-pending-debits';
import { LedgerData } from './personal-data/ledger-data';
import { IndexParts } from './posting/index-parts.service';
import { Ledger } from './posting/ledger.service';
import { AccountStatement } from './views/account-statement.view';
import { EntriesView } from './views/entries.view';
import { OwedView } from './views/owed.view';
import { PayableView } from './views/payable.view';
import { TrialBalance } from './views/trial-balance.view';

/** What other parts and the edges use. */
const offered = [
  AccountStatement,
  AskPendingDebits,
  ExportJournal,
  IndexParts,
  Ledger,
  PayableView,
  TrialBalance,
];

@Module({
  controllers: [AccountController, EntriesController, LedgerController, OwedController],
  imports: [PeriodsModule],
  providers: [...offered, EntriesView, OwedView, LedgerCheck, LedgerData],
  exports: offered,
})
export class LedgerModule {}
