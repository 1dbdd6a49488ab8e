export { type AccountCode, type AccountId, ACCOUNTS } from './accounts';
export { inTransitOfSql, payableBalanceOfSql, payableBalancesSql } from './balances.sql';
export { LedgerModule } from './ledger.module';
export { ledgerCommands } from './ledger.commands';
export { AskPendingDebits } from './pending/ask-pending-debits';
export { PENDING_DEBITS, type PendingDebits } from './pending/pending-debits';
export type { NewEntry, NewTransfer, PostedEntry, PostedStaged, TransferQuery } from './posting/entry';
export { Ledger } from './posting/ledger.service';
