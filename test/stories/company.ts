import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import {
  Adjust,
  ClosePeriod,
  type ExportKind,
  ExportResults,
  ReviewRun,
  type Run,
} from '../../src/commissions';
import {
  ChangeStatus,
  DistributorImport,
  type DistributorStatus,
  EnrolDistributor,
  MoveDistributor,
} from '../../src/network';
import { parsePeriod } from '../../src/periods';
import { AddPlanVersion, ApprovePlanVersion, type PlanVersion } from '../../src/plans';
import { type Config } from '../../src/platform/config';
import { inSnapshot, type Tx } from '../../src/platform/database';
import { type ImportDefinition, type ImportReport, runImport } from '../../src/platform/imports';
import { BookOrder, type LateOrderRule, VolumeImports } from '../../src/volume';
import { startTestApp, type TestApp } from '../support/test-app';
import { shippedPlanText } from './plan-text';

/** Who calculates, and the second person who approves. */
export const ADA = 'Ada';
export const BOB = 'Bob';

export interface CompanyOptions {
  /** A day or an instant. */
  readonly now: string;
  readonly plan?: string;
  readonly config?: Partial<Config>;
}

/**
 * A company that is lived through: the product's own services over a database of its own, and a clock that the story
 * moves. Files are written as rows of text, without their header. Periods are named as people name them, `2026-10`.
 */
export class Company {
  private readonly directory = mkdtempSync(join(tmpdir(), 'upline-story-'));
  private readonly taken: { path: string; definition: () => ImportDefinition }[] = [];

  private constructor(readonly app: TestApp) {}

  static async start({ now, plan = shippedPlanText(), config = {} }: CompanyOptions): Promise<Company> {
    const app = await startTestApp({ now: noonOf(now), config });
    await app.tx((tx) => app.get(AddPlanVersion).ensureFirst(tx, plan, 'plan.yaml', ADA));
    return new Company(app);
  }

  async stop(): Promise<void> {
    rmSync(this.directory, { recursive: true, force: true });
    await this.app.close();
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token as new (...args: unknown[]) => T);
  }

  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.tx(work);
  }

  snapshot<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return inSnapshot(this.app.dataSource, work);
  }

  /** The clock moves on: to noon of a day, or to an instant. */
  on(dayOrInstant: string): void {
    this.app.clock.moveTo(noonOf(dayOrInstant));
  }

  /** Rows `distributor_no,sponsor_no,enrolled_on`. */
  takeDistributors(rows: string | readonly string[]): Promise<ImportReport> {
    const named = rowsOf(rows).map((row) => `${row},Name of ${row.split(',')[0]!}`);
    return this.take('distributor_no,sponsor_no,enrolled_on,name', named, () =>
      this.get(DistributorImport).definition(ADA),
    );
  }

  /** Rows `order_no,distributor_no,ordered_at,cv` and, where there is one, `,client_no`. */
  takeOrders(rows: string | readonly string[], late: LateOrderRule = 'next'): Promise<ImportReport> {
    const full = rowsOf(rows).map((row) => (row.split(',').length === 4 ? `${row},` : row));
    return this.take('order_no,distributor_no,ordered_at,cv,client_no', full, () =>
      this.get(VolumeImports).orders({ by: ADA, late }),
    );
  }

  /** Rows `refund_no,order_no,refunded_at,cv`. */
  takeRefunds(rows: string | readonly string[]): Promise<ImportReport> {
    return this.take('refund_no,order_no,refunded_at,cv', rowsOf(rows), () =>
      this.get(VolumeImports).refunds({ by: ADA }),
    );
  }

  /** Every file that went in, once more. */
  async takeAllAgain(): Promise<ImportReport[]> {
    const reports: ImportReport[] = [];
    for (const { path, definition } of this.taken) {
      reports.push(await runImport(this.app.dataSource, path, definition(), { skipBad: false }));
    }
    return reports;
  }

  enrol(distributorNo: string, sponsorNo: string | null, enrolledOn?: string): Promise<unknown> {
    const request = { distributorNo, sponsorNo, name: `Name of ${distributorNo}`, enrolledOn, by: ADA };
    return this.tx((tx) => this.get(EnrolDistributor).enrol(tx, request));
  }

  book(orderNo: string, distributorNo: string, orderedAt: string, cv: string, late: LateOrderRule = 'next') {
    const request = { orderNo, distributorNo, orderedAt, cv };
    return this.tx((tx) => this.get(BookOrder).book(tx, request, { by: ADA, late }));
  }

  move(distributorNo: string, toSponsorNo: string): Promise<unknown> {
    const request = { distributorNo, toSponsorNo, by: ADA, reason: 'asked for' };
    return this.tx((tx) => this.get(MoveDistributor).move(tx, request));
  }

  status(distributorNo: string, toStatus: DistributorStatus): Promise<unknown> {
    return this.tx((tx) => this.get(ChangeStatus).change(tx, { distributorNo, toStatus, by: ADA }));
  }

  /** Asked for by one person and approved by another. @returns the request's number. */
  async adjust(distributorNo: string, amount: string, reason = 'a correction'): Promise<number> {
    const id = await this.askToAdjust(distributorNo, amount, reason);
    await this.tx((tx) => this.get(Adjust).approve(tx, id, BOB));
    return id;
  }

  askToAdjust(distributorNo: string, amount: string, reason = 'a correction'): Promise<number> {
    return this.tx((tx) => this.get(Adjust).request(tx, { distributorNo, amount, reason, by: ADA }));
  }

  addPlan(plan: string, from: string, reason?: string): Promise<PlanVersion> {
    const version = { text: plan, fileName: 'plan.yaml', from: parsePeriod(from), by: ADA, reason };
    return this.tx((tx) => this.get(AddPlanVersion).add(tx, version));
  }

  approvePlan(number: number, by = BOB): Promise<PlanVersion> {
    return this.tx((tx) => this.get(ApprovePlanVersion).approve(tx, number, by));
  }

  /** Freezes and calculates into review. @returns the run's id. */
  calculate(period: string, earlyReason?: string): Promise<number> {
    return this.get(ClosePeriod).close({ periodId: parsePeriod(period), by: ADA, earlyReason });
  }

  approve(period: string, overCeilingReason?: string): Promise<Run> {
    const request = { periodId: parsePeriod(period), by: BOB, overCeilingReason };
    return this.tx((tx) => this.get(ReviewRun).approve(tx, request));
  }

  discard(period: string): Promise<Run> {
    return this.tx((tx) => this.get(ReviewRun).discard(tx, parsePeriod(period), ADA));
  }

  /** An export, byte for byte. */
  exported(kind: ExportKind, period: string): Promise<Buffer> {
    return this.snapshot(async (tx) =>
      buffer(await this.get(ExportResults).stream(tx, kind, parsePeriod(period))),
    );
  }

  private async take(header: string, rows: readonly string[], definition: () => ImportDefinition) {
    const path = join(this.directory, `file-${this.taken.length}.csv`);
    writeFileSync(path, [header, ...rows].join('\n') + '\n');
    const report = await runImport(this.app.dataSource, path, definition(), { skipBad: false });
    this.taken.push({ path, definition });
    return report;
  }
}

/** Lines of a block of text, as a story writes a file. */
export function rowsOf(rows: string | readonly string[]): readonly string[] {
  if (typeof rows !== 'string') return rows;
  return rows
    .split('\n')
    .map((row) => row.trim())
    .filter((row) => row !== '');
}

function noonOf(dayOrInstant: string): string {
  return dayOrInstant.length === '2026-10-31'.length ? `${dayOrInstant}T12:00:00Z` : dayOrInstant;
}
