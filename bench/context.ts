import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { PeriodId } from '../src/periods';
import type { BenchNetwork } from './network';

/** What every measurement works with. */
export interface Bench {
  /** The product's own services, as its commands have them. */
  readonly app: INestApplicationContext;
  readonly dataSource: DataSource;
  /** As the owner, for tables of the benchmark's own. */
  readonly databaseUrl: string;
  /** As the product connects. */
  readonly applicationUrl: string;
  /** For files; removed at the end. */
  readonly directory: string;
  /** The month that is closed. */
  readonly periodId: PeriodId;
  readonly network: BenchNetwork;
  say(line: string): void;
}
