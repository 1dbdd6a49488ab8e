import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inSnapshot, inTransaction } from '../database';
import type { BareContext, CliContext } from './context';

/** The context of a command of the application, over the application as started. */
export function overApplication(bare: BareContext, app: INestApplicationContext): CliContext {
  const dataSource = app.get(DataSource, { strict: false });
  return {
    ...bare,
    app,
    dataSource,
    get: (token) => app.get(token, { strict: false }),
    transaction(work) {
      bare.signal.throwIfAborted();
      return inTransaction(dataSource, work);
    },
    snapshot(work) {
      bare.signal.throwIfAborted();
      return inSnapshot(dataSource, work);
    },
  };
}
