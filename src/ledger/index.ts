export { LedgerModule } from './ledger.module';
export { ledgerCommands } from './ledger.commands';
