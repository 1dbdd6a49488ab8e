import { Injectable } from '@nestjs/common';
import { type HealthIndicatorResult, HealthIndicatorService } from '@nestjs/terminus';
import { DataSource } from 'typeorm';
import { unavailable } from '../../errors';

const LONGEST_MS = 3_000;
/** So that nobody can keep the database busy with a route that needs no token. */
const KEPT_MS = 1_000;

/** Whether the database answers and has the schema that this program was built for. */
@Injectable()
export class Readiness {
  constructor(
    private readonly indicators: HealthIndicatorService,
    private readonly dataSource: DataSource,
  ) {}

  async database(): Promise<HealthIndicatorResult> {
    return this.indicators
      .check('database')
      .attempt(() => this.requireMigrated())
      .withTimeout(LONGEST_MS)
      .cacheFor(KEPT_MS);
  }

  private async requireMigrated(): Promise<void> {
    const applied = await this.dataSource.query<{ name: string }[]>('SELECT name FROM migration');
    const names = new Set(applied.map(({ name }) => name));
    // TypeORM's own rule: a migration without a name goes by its class.
    if (!this.dataSource.migrations.every((known) => names.has(known.name ?? known.constructor.name))) {
      throw unavailable('migrations-pending', 'The database has not all migrations.');
    }
  }
}
