import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inSnapshot, inTransaction, type Tx } from '../../database';
import type { Request } from '../request';
import { IdempotencyKeys } from './idempotency-keys';
import { requestKeyOf } from './key-of';

/** The transactions that controllers open: the edge opens them, services work in them. */
@Injectable()
export class HttpTransactions {
  constructor(
    private readonly dataSource: DataSource,
    private readonly keys: IdempotencyKeys,
  ) {}

  /** For a GET: everything read belongs to one instant. */
  read<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inSnapshot(this.dataSource, work);
  }

  /** For a change that is harmless when made twice (PUT, DELETE). */
  write<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, work);
  }

  /**
   * For every POST that creates. With an `Idempotency-Key` the work is done once: the same request gives the first
   * answer again, with its status and the header `Idempotency-Replayed`. A refusal is not kept, for nothing was
   * done: the same request tries again. What `work` gives must be JSON; a status other than the route's is set on
   * `request.res` within it.
   */
  async once<T>(request: Request, work: (tx: Tx) => Promise<T>): Promise<T> {
    const key = requestKeyOf(request);
    if (key === null) return inTransaction(this.dataSource, work);
    const { res: response } = request;
    if (response === undefined) throw new Error('A request without its response.');
    return inTransaction(this.dataSource, async (tx) => {
      const first = await this.keys.claim(tx, key);
      if (first) {
        response.status(first.status).set('Idempotency-Replayed', 'true');
        return (first.body === null ? undefined : JSON.parse(first.body)) as T;
      }
      const result = await work(tx);
      const body = (JSON.stringify(result) as string | undefined) ?? null;
      await this.keys.keep(tx, key, { status: response.statusCode, body });
      return result;
    });
  }
}
