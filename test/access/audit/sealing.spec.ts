import { once } from 'node:events';
import { Client } from 'pg';
import type { QueryRunner } from 'typeorm';
import { NestFactory } from '@nestjs/core';
import { AuditSealer, AuditSealingModule, AuditTrail } from '../../../src/access';
import { VerifyChain } from '../../../src/access/audit/chain/verify-chain.service';
import { AppModule } from '../../../src/app.module';
import type { Tx } from '../../../src/platform/database';
import { aCompany, type Company } from '../../support/company';

interface Seal {
  sequence: string;
  entry_id: string;
}

/** Hanging entries onto the chain, after what was done and beside it. */
describe('sealing the trail', () => {
  let company: Company;
  const held: QueryRunner[] = [];
  beforeEach(async () => {
    company = await aCompany().start();
  });
  afterEach(async () => {
    for (const connection of held.splice(0)) await connection.release();
    await company.stop();
  });

  const record = (tx: Tx, number: number) =>
    company.get(AuditTrail).record(tx, { action: 'note.made', by: 'Ada', after: { number } });
  const seal = () => company.get(AuditSealer).seal();
  const seals = () => company.sql<Seal>('SELECT sequence, entry_id FROM audit_seal ORDER BY sequence');
  const verify = () => company.snapshot((tx) => company.get(VerifyChain).verify(tx));
  const expectWhole = async (count: number) => {
    expect(await verify()).toMatchObject({
      isWhole: true,
      findings: [],
      verified: count,
      unsealed: { count: 0 },
    });
    expect((await seals()).map(({ sequence }) => Number(sequence))).toEqual(
      Array.from({ length: count }, (_, index) => index + 1),
    );
  };
  const hold = async (): Promise<QueryRunner> => {
    const connection = company.dataSource.createQueryRunner();
    held.push(connection);
    await connection.startTransaction();
    return connection;
  };
  /** Until the connection ends nobody can add a seal. */
  const lockedSeals = async (): Promise<Client> => {
    const owner = new Client({ connectionString: company.ownerUrl });
    await owner.connect();
    await owner.query('BEGIN');
    await owner.query('LOCK TABLE audit_seal IN SHARE MODE');
    return owner;
  };
  const many = (count: number) =>
    company.sql(
      `INSERT INTO audit_entry (at, action, by_name, via, details)
       SELECT now(), 'note.made', 'Ada', 'upline', '{}' FROM generate_series(1, $1)`,
      count,
    );

  it('goes on where it ended, and does nothing where nothing waits', async () => {
    const first = await seal();
    expect(await seal()).toBe(0);
    await company.tx((tx) => record(tx, 1));
    expect(await verify()).toMatchObject({ isWhole: true, verified: first, unsealed: { count: 1 } });
    expect(await seal()).toBe(1);
    await expectWhole(first + 1);
  });

  it('in the order in which things became so, whatever was begun first', async () => {
    const [slow, quick] = [await hold(), await hold()];
    await record(slow.manager, 1);
    await record(quick.manager, 2);
    await quick.commitTransaction();
    await seal();
    await slow.commitTransaction();
    await seal();
    const [before, after] = (await seals()).slice(-2);
    expect(Number(before!.entry_id)).toBeGreaterThan(Number(after!.entry_id));
    await expectWhole(Number(after!.sequence));
  });

  it('what is undone is not sealed and leaves no gap', async () => {
    const undone = await hold();
    await record(undone.manager, 1);
    await company.tx((tx) => record(tx, 2));
    await seal();
    await undone.rollbackTransaction();
    await company.tx((tx) => record(tx, 3));
    await seal();
    await expectWhole((await seals()).length);
  });

  it('several processes at once seal each entry once', async () => {
    const others = [await company.another(), await company.another()];
    const sealers = [
      company.get(AuditSealer),
      ...others.map((app) => app.get(AuditSealer, { strict: false })),
    ];
    await many(12_000);
    let sealed = 0;
    for (
      let round = 0;
      round < 20 && (await company.sql('SELECT 1 FROM audit_tail LIMIT 1')).length > 0;
      round++
    ) {
      for (const count of await Promise.all(sealers.map((sealer) => sealer.seal()))) sealed += count;
    }
    expect(sealed).toBe((await seals()).length);
    await expectWhole(sealed);
  });

  it('a process killed half way leaves nothing half done', async () => {
    await many(100);
    const gate = await lockedSeals();
    const process = await company.spawn('audit', 'seal');
    await untilWaiting('audit_seal');
    process.child.kill('SIGKILL');
    await once(process.child, 'close');
    await gate.end();
    await untilGone();
    expect(await verify()).toMatchObject({ isWhole: true, verified: 0 });
    const waiting = (await verify()).unsealed.count;
    expect(await seal()).toBe(waiting);
    await expectWhole(waiting);
  });

  it('a seal that somebody else put under an entry keeps no other from being sealed', async () => {
    await company.tx((tx) => record(tx, 1));
    await company.sql(
      `INSERT INTO audit_seal SELECT (SELECT count(*) FROM audit_seal) + 1, max(id), decode(repeat('11', 32), 'hex')
         FROM audit_entry`,
    );
    await company.tx((tx) => record(tx, 2));
    expect(await seal()).toBeGreaterThanOrEqual(1);
    expect((await verify()).isWhole).toBe(false);
    expect(await seal()).toBe(0);
  });

  it('a serving process does it by itself', async () => {
    class Serving {}
    const { config, clock, databaseUrl } = company;
    const app = await NestFactory.createApplicationContext(
      { module: Serving, imports: [AppModule.forRoot({ config, clock, databaseUrl }), AuditSealingModule] },
      { logger: ['error'], abortOnError: false },
    );
    try {
      await until('SELECT 1 WHERE NOT EXISTS (SELECT FROM audit_tail)');
      await expectWhole((await seals()).length);
    } finally {
      await app.close();
    }
  });

  it('nobody who acts waits for a sealer', async () => {
    const gate = await lockedSeals();
    const sealing = seal();
    await untilWaiting('audit_seal');
    await company.tx((tx) => record(tx, 1));
    await gate.end();
    await sealing;
    await seal();
    await expectWhole((await seals()).length);
  });

  /** Until somebody waits for a lock on the table. */
  async function untilWaiting(table: string): Promise<void> {
    await until(`SELECT 1 FROM pg_locks WHERE relation = '${table}'::regclass AND NOT granted`);
  }

  /** Until nobody is sealing, not even a connection whose process is gone. */
  async function untilGone(): Promise<void> {
    await until(
      `SELECT 1 WHERE NOT EXISTS (SELECT FROM pg_locks WHERE locktype = 'advisory' AND classid = 1970302561
         AND database = (SELECT oid FROM pg_database WHERE datname = current_database()))`,
    );
  }

  async function until(sql: string): Promise<void> {
    for (let look = 0; look < 1_200; look++) {
      if ((await company.sql(sql)).length > 0) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`It never became so: ${sql}`);
  }
});
