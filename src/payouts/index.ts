export { PayoutsModule } from './payouts.module';
export { payoutCommands } from './payout.commands';
export { BANK_FORMATS } from './formats/bank-formats';
export type { BankFormat, FileHead, Payment } from './formats/bank-format';
export { DEMO_PAYER } from './rules/payer';
