export { HttpTransactions } from './http-transactions';
export { IdempotencyKeys } from './idempotency-keys';
export { IdempotencyModule } from './idempotency.module';
export { Idempotent } from './idempotent.decorator';
