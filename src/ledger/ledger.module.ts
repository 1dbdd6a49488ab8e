import { Module } from '@nestjs/common';
import { AskPendingDebits } from './pending/ask-pending-debits';
import { Ledger } from './posting/ledger.service';

/** What other parts and the edges use. */
const offered = [AskPendingDebits, Ledger];

@Module({ providers: offered, exports: offered })
export class LedgerModule {}
