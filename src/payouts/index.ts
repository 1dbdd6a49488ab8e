export { PayoutsModule } from './payouts.module';
export { payoutCommands } from './payout.commands';
