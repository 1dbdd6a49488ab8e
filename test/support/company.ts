import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { DataSource } from 'typeorm';
import { AppModule } from '../../src/app.module';
import {
  type ApproveRequest,
  ClosePeriod,
  type ExportKind,
  ExportResults,
  ReviewRun,
  type Run,
  type Verification,
  VerifyPeriod,
} from '../../src/commissions';
import { CheckBooks } from '../../src/commissions/check/check-books.service';
import { DistributorImport } from '../../src/network';
import { formatPeriod, type PeriodId } from '../../src/periods';
import { AddPlanVersion } from '../../src/plans';
import { FixedClock } from '../../src/platform/clock';
import { type Config, loadConfig } from '../../src/platform/config';
import { asOwner, inSnapshot, inTransaction, type Tx } from '../../src/platform/database';
import { type ImportDefinition, type ImportReport, runImport } from '../../src/platform/imports';
import { VolumeImports } from '../../src/volume';
import { administer, createTestDatabase, type TestDatabase } from './test-database';
import { TEST_SECRET } from './test-secret';
import { type Ended, startUpline, type UplineProcess } from './upline-process';

export const SHIPPED_PLAN = readFileSync(join(__dirname, '../../plans/green-wave-professional.yaml'), 'utf8');

/** `[order_no, distributor_no, ordered_at, cv, client_no?]` */
export type OrderRow = readonly [no: string, of: string, at: string, cv: string, client?: string];
/** `[refund_no, order_no, refunded_at, cv]` */
export type RefundRow = readonly [no: string, order: string, at: string, cv: string];
/** `[distributor_no, sponsor_no, enrolled_on]`, the sponsor empty for the root. */
export type PersonRow = readonly [no: string, sponsor: string, enrolledOn: string];

/** What a company is founded with; each step gives the builder back. */
export class CompanyBuilder {
  private now = '2025-11-05T12:00:00Z';
  private plan = SHIPPED_PLAN;
  private config: Partial<Config> = {};
  private readonly people: PersonRow[] = [];
  private readonly orders: OrderRow[] = [];
  private readonly refunds: RefundRow[] = [];

  /** Where its clock stands; a month of the past, so that processes with the real time see it over as well. */
  at(now: string): this {
    this.now = now;
    return this;
  }

  with(config: Partial<Config>): this {
    this.config = { ...this.config, ...config };
    return this;
  }

  /** Another plan set than the one that ships. */
  under(plan: string): this {
    this.plan = plan;
    return this;
  }

  /** `enrolled('2025-01-10', 'A>B>C', 'A>D')`: A sponsors B, B sponsors C, A sponsors D. */
  enrolled(on: string, ...chains: readonly string[]): this {
    this.people.push(...peopleOf(on, chains, new Set(this.people.map(([no]) => no))));
    return this;
  }

  enrolledRows(...rows: readonly PersonRow[]): this {
    for (const row of rows) this.people.push(row);
    return this;
  }

  ordered(...rows: readonly OrderRow[]): this {
    for (const row of rows) this.orders.push(row);
    return this;
  }

  refunded(...rows: readonly RefundRow[]): this {
    this.refunds.push(...rows);
    return this;
  }

  async start(): Promise<Company> {
    const database = await createTestDatabase();
    const company = await Company.open(database, this.now, this.config);
    await company.tx((tx) => company.get(AddPlanVersion).ensureFirst(tx, this.plan, 'plan.yaml', 'Upline'));
    if (this.people.length > 0) await company.enrol(...this.people);
    if (this.orders.length > 0) await company.order(...this.orders);
    if (this.refunds.length > 0) await company.refund(...this.refunds);
    return company;
  }
}

export const aCompany = (): CompanyBuilder => new CompanyBuilder();

/** People of chains such as `A>B>C` who are not known yet; the first of a chain is the root, or known. */
export function peopleOf(
  on: string,
  chains: readonly string[],
  known: ReadonlySet<string> = new Set(),
): PersonRow[] {
  const sponsors = new Map<string, string>();
  for (const chain of chains) {
    chain.split('>').forEach((no, index, all) => {
      if (!known.has(no) && !sponsors.has(no)) sponsors.set(no, index === 0 ? '' : all[index - 1]!);
    });
  }
  return [...sponsors].map(([no, sponsor]) => [no, sponsor, on]);
}

/** A company lived through by the real services, over a database of its own. */
export class Company {
  private readonly directory = mkdtempSync(join(tmpdir(), 'upline-company-'));
  private readonly others: INestApplicationContext[] = [];
  private files = 0;

  private constructor(
    private readonly database: TestDatabase,
    readonly app: INestApplicationContext,
    readonly clock: FixedClock,
    readonly config: Config,
    readonly dataSource: DataSource,
  ) {}

  /** An empty one, without even a plan. */
  static async open(database: TestDatabase, now: string, config: Partial<Config> = {}): Promise<Company> {
    const clock = new FixedClock(new Date(now));
    const whole = { ...loadConfig({ UPLINE_SECRET: TEST_SECRET }, '/nonexistent'), ...config };
    const app = await openApplication(database.url, clock, whole);
    return new Company(database, app, clock, whole, app.get(DataSource));
  }

  get databaseUrl(): string {
    return this.database.url;
  }

  /** The same database as its owner. */
  get ownerUrl(): string {
    return this.database.ownerUrl;
  }

  /** A service of any module. */
  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(token, { strict: false });
  }

  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inTransaction(this.dataSource, work);
  }

  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inSnapshot(this.dataSource, work);
  }

  async sql<Row>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }

  /** As the owner, for what no application may do. */
  ownerSql<Row extends object>(sql: string, ...parameters: readonly unknown[]): Promise<Row[]> {
    return administer<Row>(this.ownerUrl, sql, parameters);
  }

  /** The same, and no trigger stands in its way. */
  tamper(sql: string): Promise<object[]> {
    return this.ownerSql(`SET session_replication_role = replica; ${sql}`);
  }

  /** Work in one transaction of the owner. */
  asOwner<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return asOwner(this.database, (owner) => inTransaction(owner, work));
  }

  /** Another application on the same database, as another process would be: own connections, own clock. */
  async another(config: Partial<Config> = {}): Promise<INestApplicationContext> {
    const app = await openApplication(this.databaseUrl, new FixedClock(this.clock.now()), {
      ...this.config,
      ...config,
    });
    this.others.push(app);
    return app;
  }

  enrol(...rows: readonly PersonRow[]): Promise<ImportReport> {
    const named = rows.map(([no, sponsor, on]) => [no, `Name of ${no}`, sponsor, on]);
    return this.take(
      this.get(DistributorImport).definition('Anna'),
      'distributor_no,name,sponsor_no,enrolled_on',
      named,
    );
  }

  order(...rows: readonly OrderRow[]): Promise<ImportReport> {
    const full = rows.map(([no, of, at, cv, client = '']) => [no, of, at, cv, client]);
    return this.take(
      this.get(VolumeImports).orders({ by: 'Anna' }),
      'order_no,distributor_no,ordered_at,cv,client_no',
      full,
    );
  }

  refund(...rows: readonly RefundRow[]): Promise<ImportReport> {
    return this.take(
      this.get(VolumeImports).refunds({ by: 'Anna' }),
      'refund_no,order_no,refunded_at,cv',
      rows,
    );
  }

  /** Into review, by Anna. Gives the run's id. */
  calculate(
    periodId: PeriodId,
    { by = 'Anna', early }: { by?: string; early?: string } = {},
  ): Promise<number> {
    return this.get(ClosePeriod).close({ periodId, by, earlyReason: early });
  }

  /** For ever, by Boris. */
  approve(periodId: PeriodId, request: Partial<ApproveRequest> = {}): Promise<Run> {
    return this.tx((tx) => this.get(ReviewRun).approve(tx, { periodId, by: 'Boris', ...request }));
  }

  discard(periodId: PeriodId, by = 'Anna'): Promise<Run> {
    return this.tx((tx) => this.get(ReviewRun).discard(tx, periodId, by));
  }

  /** Calculated and approved. */
  async close(periodId: PeriodId, request: Partial<ApproveRequest> = {}): Promise<void> {
    await this.calculate(periodId);
    await this.approve(periodId, request);
  }

  /** The bytes of an export. */
  exported(kind: ExportKind, periodId: PeriodId): Promise<string> {
    return this.snapshot(async (tx) => text(await this.get(ExportResults).stream(tx, kind, periodId)));
  }

  verify(periodId: PeriodId): Promise<Verification> {
    return this.snapshot((tx) => this.get(VerifyPeriod).verify(tx, periodId));
  }

  /** Hash of the run in review or approved, hex; null without one. */
  async hash(periodId: PeriodId): Promise<string | null> {
    const [row] = await this.sql<{ hash: string }>(
      `SELECT encode(r.hash, 'hex') AS hash FROM period AS p JOIN run AS r ON r.id = p.run_id WHERE p.id = $1`,
      periodId,
    );
    return row?.hash ?? null;
  }

  async state(periodId: PeriodId): Promise<string> {
    const [row] = await this.sql<{ state: string }>('SELECT state FROM period WHERE id = $1', periodId);
    return row?.state ?? 'missing';
  }

  /** Fails unless all that must agree agrees, and every calculated period comes out again as it stands. */
  async expectRight(): Promise<void> {
    expect(await this.snapshot((tx) => this.get(CheckBooks).check(tx))).toMatchObject({
      isRight: true,
      volume: [],
      statementsOff: 0,
      runsOff: 0,
    });
    for (const { id } of await this.sql<{ id: number }>(
      'SELECT id FROM period WHERE run_id IS NOT NULL ORDER BY id',
    )) {
      const { period, verified, hash, recomputedHash, differences } = await this.verify(id);
      expect({ period, verified, recomputedHash, differences }).toEqual({
        period: formatPeriod(id),
        verified: true,
        recomputedHash: hash,
        differences: [],
      });
    }
  }

  /** A file for a process to read. */
  file(name: string, content: string): string {
    const path = join(this.directory, name);
    writeFileSync(path, content);
    return path;
  }

  /** A real process on the same database, with the real time. */
  spawn(...args: readonly string[]): Promise<UplineProcess> {
    return startUpline(args, {
      DATABASE_URL: this.databaseUrl,
      UPLINE_TIME_ZONE: this.config.timeZone,
      UPLINE_APPROVAL: this.config.approval,
    });
  }

  /** The same, to its end. A stack trace in what it says fails the test. */
  async upline(...args: readonly string[]): Promise<Ended> {
    const ended = await (await this.spawn(...args)).ended;
    expect(ended.stdout + ended.stderr).not.toMatch(/^\s+at .*:\d+/m);
    return ended;
  }

  async stop(): Promise<void> {
    rmSync(this.directory, { recursive: true });
    for (const app of [...this.others, this.app]) await app.close();
    await this.database.drop();
  }

  private take(
    definition: ImportDefinition,
    header: string,
    rows: readonly (readonly string[])[],
  ): Promise<ImportReport> {
    const content = [header, ...rows.map((row) => row.join(','))].join('\n');
    const file = this.file(`${definition.kind}-${++this.files}.csv`, `${content}\n`);
    return runImport(this.dataSource, file, definition, { skipBad: false });
  }
}

function openApplication(
  databaseUrl: string,
  clock: FixedClock,
  config: Config,
): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.forRoot({ config, clock, databaseUrl }), {
    logger: ['error'],
    abortOnError: false,
  });
}
