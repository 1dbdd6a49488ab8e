export { Calendar } from './calendar';
export { Period, type PeriodState } from './period.entity';
export { type ChainHead, type FreezeMarks, PeriodStates } from './period-states';
export { PeriodsModule } from './periods.module';
export * from './period-id';
export { periodArgument } from './period-argument';
export { periodCommands } from './period.commands';
