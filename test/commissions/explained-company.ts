import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Audience, ClosePeriod, EstimatePeriod, ReviewRun } from '../../src/commissions';
import { DistributorImport } from '../../src/network';
import { type PeriodId } from '../../src/periods';
import { AddPlanVersion } from '../../src/plans';
import type { Tx } from '../../src/platform/database';
import { DomainError } from '../../src/platform/errors';
import { type ImportDefinition, runImport } from '../../src/platform/imports';
import { VolumeImports } from '../../src/volume';
import { startTestApp, type TestApp } from '../support/test-app';

export const SHIPPED = readFileSync('plans/green-wave-professional.yaml', 'utf8');
export const NEAREST = SHIPPED.replace('mode: every', 'mode: nearest');

/** A company whose months are imported, closed and approved by the real services. */
export class Company {
  private readonly directory = mkdtempSync(join(tmpdir(), 'upline-explained-'));

  private constructor(readonly app: TestApp) {}

  static async start(now: string, plan = SHIPPED): Promise<Company> {
    const app = await startTestApp({ now });
    await app.tx((tx) => app.get(AddPlanVersion).ensureFirst(tx, plan, 'plan.yaml', 'Ada'));
    return new Company(app);
  }

  get<T>(token: abstract new (...args: never[]) => T): T {
    return this.app.get(token as new (...args: unknown[]) => T);
  }

  tx<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.app.tx(work);
  }

  /** Rows of number, sponsor and day of enrolment. */
  distributors(...rows: readonly (readonly [no: string, sponsorNo: string, enrolledOn: string])[]) {
    const named = rows.map(([no, sponsorNo, enrolledOn]) => [no, `Name of ${no}`, sponsorNo, enrolledOn]);
    const definition = this.get(DistributorImport).definition('Ada');
    return this.take(definition, 'distributor_no,name,sponsor_no,enrolled_on', named);
  }

  /** Rows of number, distributor, day, CV and client. */
  orders(
    ...rows: readonly (readonly [
      no: string,
      distributorNo: string,
      on: string,
      cv: string,
      clientNo?: string,
    ])[]
  ) {
    const full = rows.map(([no, distributorNo, on, cv, clientNo = '']) => [
      no,
      distributorNo,
      on,
      cv,
      clientNo,
    ]);
    const definition = this.get(VolumeImports).orders({ by: 'Ada' });
    return this.take(definition, 'order_no,distributor_no,ordered_at,cv,client_no', full);
  }

  /** Rows of number, order, day and CV. */
  refunds(...rows: readonly (readonly [no: string, orderNo: string, on: string, cv: string])[]) {
    return this.take(
      this.get(VolumeImports).refunds({ by: 'Ada' }),
      'refund_no,order_no,refunded_at,cv',
      rows,
    );
  }

  calculate(periodId: PeriodId): Promise<number> {
    return this.get(ClosePeriod).close({ periodId, by: 'Ada' });
  }

  async approve(periodId: PeriodId): Promise<void> {
    await this.tx((tx) =>
      this.get(ReviewRun).approve(tx, { periodId, by: 'Bob', overCeilingReason: 'a test' }),
    );
  }

  async close(periodId: PeriodId): Promise<void> {
    await this.calculate(periodId);
    await this.approve(periodId);
  }

  estimate(periodId: PeriodId): Promise<number> {
    return this.get(EstimatePeriod).estimate(periodId, 'Ada');
  }

  async audience(distributorNo: string): Promise<Audience> {
    const [row] = await this.app.dataSource.query<{ id: number }[]>(
      'SELECT id FROM distributor WHERE distributor_no = $1',
      [distributorNo],
    );
    return { distributorId: row!.id };
  }

  async stop(): Promise<void> {
    rmSync(this.directory, { recursive: true });
    await this.app.close();
  }

  take(definition: ImportDefinition, header: string, rows: readonly (readonly string[])[]) {
    const file = join(this.directory, `${definition.kind}.csv`);
    writeFileSync(file, [header, ...rows.map((row) => row.join(','))].join('\n') + '\n');
    return runImport(this.app.dataSource, file, definition, { skipBad: false });
  }
}

/** The refusal that something ends in. */
export async function refusal(work: Promise<unknown>): Promise<DomainError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof DomainError) return error;
    throw error;
  }
  throw new Error('It was not refused.');
}
