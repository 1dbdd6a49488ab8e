import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { firstRow, inTransaction } from '../../platform/database';

const indexOneSql = 'SELECT ledger_part_index() AS indexed';

/**
 * Gives the parts of large entries the index by which a person's transfers are found: after the entry was posted, so
 * that posting does not wait for it. What a killed process left off the next start does.
 */
@Injectable()
export class IndexParts {
  constructor(private readonly dataSource: DataSource) {}

  async index(): Promise<void> {
    const one = () =>
      inTransaction(
        this.dataSource,
        async (tx) => (await firstRow<{ indexed: boolean }>(tx, indexOneSql))!.indexed,
      );
    while (await one());
  }
}
