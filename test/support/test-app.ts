import type { INestApplicationContext, Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import { FixedClock } from '../../src/platform/clock';
import { type Config, loadConfig } from '../../src/platform/config';
import { asOwner, inTransaction, type Tx } from '../../src/platform/database';
import { administer, createTestDatabase } from './test-database';
import { TEST_SECRET } from './test-secret';

/** The real application over a database of its own, with a clock that the test moves. */
export interface TestApp {
  app: INestApplicationContext;
  clock: FixedClock;
  databaseUrl: string;
  ownerUrl: string;
  get<T>(token: Type<T>): T;
  dataSource: DataSource;
  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** A statement as the owner, for what no application may do. */
  ownerSql<Row extends object>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]>;
  /** Work in one transaction of the owner. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export async function startTestApp(
  options: { now?: string; config?: Partial<Config> } = {},
): Promise<TestApp> {
  const database = await createTestDatabase();
  const clock = new FixedClock(new Date(options.now ?? '2026-11-05T12:00:00Z'));
  const config = { ...loadConfig({ UPLINE_SECRET: TEST_SECRET }, '/nonexistent'), ...options.config };
  const app = await NestFactory.createApplicationContext(
    AppModule.forRoot({ config, clock, databaseUrl: database.url }),
    { logger: ['error'] },
  );
  const dataSource = app.get(DataSource);
  return {
    app,
    clock,
    databaseUrl: database.url,
    ownerUrl: database.ownerUrl,
    ownerSql: (sql, ...parameters) => administer(database.ownerUrl, sql, parameters),
    asOwner: (work) => asOwner(database, (owner) => inTransaction(owner, work)),
    get: (token) => app.get(token, { strict: false }),
    dataSource,
    tx: (work) => inTransaction(dataSource, work),
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
