import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AuditTrail } from '../../src/access';
import { Calendar, type PeriodId, PeriodStates } from '../../src/periods';
import { type Config, CONFIG } from '../../src/platform/config';
import { DomainError } from '../../src/platform/errors';
import { type ImportReport, runImport } from '../../src/platform/imports';
import type { Finding } from '../../src/platform/laws';
import {
  type BookedOrder,
  type BookedRefund,
  BookOrder,
  BookRefund,
  type LateOrderRule,
  type OrderRequest,
  OrdersView,
  type RefundRequest,
  VolumeCheck,
  VolumeImports,
} from '../../src/volume';
import { startTestApp, type TestApp } from '../support/test-app';

export interface Person {
  no: string;
  enrolledOn?: string;
}

interface ImportAsked {
  skipBad?: boolean;
  late?: LateOrderRule;
}

/** A problem of a file, as `line column code`. */
export const brief = ({ problems }: ImportReport): string[] =>
  problems.map(({ line, column, code }) => `${line} ${column ?? '-'} ${code}`);

/** DELETE and not TRUNCATE, which syncs a file for each table. */
const forgetSql = `
DO $$
DECLARE month integer;
BEGIN
  FOR month IN SELECT id FROM period LOOP EXECUTE format('DROP TABLE sales_order_%s', month); END LOOP;
  DELETE FROM order_key;
  DELETE FROM refund;
  DELETE FROM client;
  PERFORM setval(pg_get_serial_sequence('client', 'id'), 1, false);
  ALTER TABLE period DISABLE TRIGGER USER;
  ALTER TABLE run DISABLE TRIGGER USER;
  UPDATE period SET run_id = NULL, state = 'open', frozen_at = NULL, closed_at = NULL;
  DELETE FROM run;
  DELETE FROM period;
  ALTER TABLE period ENABLE TRIGGER USER;
  ALTER TABLE run ENABLE TRIGGER USER;
END $$`;

/** An application with a few distributors, and files made on the spot. */
export class VolumeApp {
  private files = 0;

  private constructor(
    readonly app: TestApp,
    readonly calendar: Calendar,
    private readonly directory = mkdtempSync(join(tmpdir(), 'upline-volume-')),
  ) {}

  /** The same company in another time zone. */
  inZone(timeZone: string): VolumeApp {
    const config = { ...this.app.app.get<Config>(CONFIG), timeZone };
    return new VolumeApp(this.app, new Calendar(this.app.clock, config), this.directory);
  }

  get trail(): AuditTrail {
    return this.app.get(AuditTrail);
  }

  private get imports(): VolumeImports {
    return new VolumeImports(this.calendar, this.trail);
  }

  get view(): OrdersView {
    return this.app.get(OrdersView);
  }

  static async start(
    options: { now?: string; config?: Partial<Config>; people?: readonly (string | Person)[] } = {},
  ): Promise<VolumeApp> {
    const app = await startTestApp(options);
    const volume = new VolumeApp(app, app.get(Calendar));
    await volume.enrol(options.people ?? ['A', 'B', 'C']);
    return volume;
  }

  async enrol(people: readonly (string | Person)[]): Promise<void> {
    for (const person of people) {
      const { no, enrolledOn = '2000-01-01' } = typeof person === 'string' ? { no: person } : person;
      await this.sql(
        `INSERT INTO distributor (distributor_no, sponsor_id, enrolled_on, counts_from, fingerprint, recorded_at, recorded_by)
         SELECT $1, min(id), $2, 200001, '\\x00', now(), 'test' FROM distributor`,
        [no, enrolledOn],
      );
    }
  }

  /** Forgets everything but the people. */
  async reset(): Promise<void> {
    await this.sql(forgetSql);
  }

  /** As the owner: what is tested is what the application does. */
  sql<Row extends object>(text: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.app.ownerSql<Row>(text, ...parameters);
  }

  file(text: string | readonly string[]): string {
    const path = join(this.directory, `file${++this.files}.csv`);
    writeFileSync(path, typeof text === 'string' ? text : text.map((line) => `${line}\n`).join(''));
    return path;
  }

  importOrders(text: string | readonly string[], asked: ImportAsked = {}): Promise<ImportReport> {
    const definition = this.imports.orders({ by: 'Ann', late: asked.late ?? 'next' });
    return runImport(this.app.dataSource, this.file(text), definition, { skipBad: asked.skipBad ?? false });
  }

  importRefunds(text: string | readonly string[], asked: ImportAsked = {}): Promise<ImportReport> {
    const definition = this.imports.refunds({ by: 'Ann' });
    return runImport(this.app.dataSource, this.file(text), definition, { skipBad: asked.skipBad ?? false });
  }

  bookOrder(request: OrderRequest, late?: LateOrderRule): Promise<BookedOrder> {
    const options = late === undefined ? { by: 'Ann' } : { by: 'Ann', late };
    return this.app.tx((tx) => new BookOrder(this.calendar, this.trail).book(tx, request, options));
  }

  bookRefund(request: RefundRequest): Promise<BookedRefund> {
    return this.app.tx((tx) => new BookRefund(this.calendar, this.trail).book(tx, request, { by: 'Ann' }));
  }

  check(): Promise<Finding[]> {
    return this.app.tx((tx) => this.app.get(VolumeCheck).check(tx));
  }

  /** The report of a file that is refused. */
  async refusedOrders(text: string | readonly string[], asked: ImportAsked = {}): Promise<ImportReport> {
    return reportOf(await refusal(this.importOrders(text, asked)));
  }

  async refusedRefunds(text: string | readonly string[]): Promise<ImportReport> {
    return reportOf(await refusal(this.importRefunds(text)));
  }

  freeze(id: PeriodId): Promise<void> {
    return this.app.tx((tx) =>
      this.app
        .get(PeriodStates)
        .freeze(tx, id, { lastMoveId: '0', lastStatusChangeId: '0', earlyReason: null }),
    );
  }

  /** Through review to the end. */
  async close(id: PeriodId): Promise<void> {
    await this.freeze(id);
    await this.app.tx(async (tx) => {
      await tx.query(
        `INSERT INTO plan_version (number, plan_set, document, document_sha256, currency, effective_from, worst_case, added_by, added_at)
         VALUES (1, 'test', '', '\\x00', 'USD', 0, '', 'test', now()) ON CONFLICT DO NOTHING`,
      );
      const [run] = await tx.query<{ id: number }[]>(
        `INSERT INTO run (period_id, kind, state, plan_version, started_by, started_at)
         VALUES ($1, 'close', 'running', 1, 'test', now()) RETURNING id`,
        [id],
      );
      await tx.query(`UPDATE run SET state = 'done', hash = '\\x00' WHERE id = $1`, [run!.id]);
      await this.app.get(PeriodStates).toReview(tx, id, run!.id);
      await this.app.get(PeriodStates).close(tx, id, run!.id, null);
    });
  }

  /** Everything that is booked, in an order of its own. */
  async booked(): Promise<unknown> {
    const texts = (table: string, by: string): Promise<unknown> =>
      this.sql(
        `SELECT * FROM (SELECT t.*, t.tableoid::regclass::text AS stored FROM ${table} AS t) AS t ORDER BY ${by}`,
      );
    return {
      orders: await texts('sales_order', 'order_no'),
      keys: await texts('order_key', 'order_no'),
      clients: await texts('client', 'client_no'),
      refunds: await texts('refund', 'refund_no'),
      periods: await this.sql('SELECT id, state FROM period ORDER BY id'),
    };
  }

  periodsOfOrders(): Promise<{ order_no: string; period_id: number; ordered_on: string }[]> {
    return this.sql('SELECT order_no, period_id, ordered_on::text FROM sales_order ORDER BY order_no');
  }

  async stop(): Promise<void> {
    await this.app.close();
    rmSync(this.directory, { recursive: true, force: true });
  }
}

export async function refusal(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}

function reportOf(error: DomainError): ImportReport {
  if (error.code !== 'import-refused') throw error;
  return error.params['report'] as ImportReport;
}

export const text = (path: string): Promise<string> => readFile(path, 'utf8');
