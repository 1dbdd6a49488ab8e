import { Global, Module } from '@nestjs/common';
import { HttpTransactions } from './http-transactions';
import { IdempotencyKeys } from './idempotency-keys';

/** What controllers work with; in every process, because modules bring their controllers along. */
@Global()
@Module({
  providers: [HttpTransactions, IdempotencyKeys],
  exports: [HttpTransactions, IdempotencyKeys],
})
export class IdempotencyModule {}
