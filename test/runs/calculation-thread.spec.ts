import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { ProgressSink, RunOutcome } from '../../src/commissions';
import { CalculationThread } from '../../src/start/calculation-thread/calculation-thread';
import { AccessTokens } from '../../src/access';
import { databasePlace } from '../../src/platform/database';
import { builtUpline } from '../support/built-upline';
import { aCompany, type Company, SHIPPED_PLAN } from '../support/company';
import { withDatabase } from '../support/database-url';
import { startUpline } from '../support/upline-process';
import { refusalOf } from './refusal';
import { resultTables } from './result-tables';

const OCTOBER = 202510;
const silent: ProgressSink = { phase: () => undefined, done: () => undefined };
const wanted = new AbortController().signal;

/** How far each thread of a process gives way, as Linux has it. */
function niceThreads(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const fields = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return Number(fields[16]);
  });
}

describe('the thread that calculates', () => {
  let company: Company;
  let thread: CalculationThread;
  let entry: string;

  beforeAll(async () => {
    company = await aCompany()
      .enrolled('2025-01-10', 'A>B>C>D', 'A>E')
      .ordered(['O-1', 'D', '2025-10-05', '100.00'], ['O-2', 'E', '2025-10-06', '1234.56'])
      .refunded(['R-1', 'O-2', '2025-10-07', '34.56'])
      .start();
    entry = join(dirname(await builtUpline()), 'start', 'calculation-thread', 'thread.js');
    thread = threadAt(entry);
  });
  afterAll(async () => {
    await thread.beforeApplicationShutdown();
    await company.stop();
  });

  const threadAt = (file: string) =>
    new CalculationThread({ config: company.config, databaseUrl: company.databaseUrl }, file);
  const task = (runId: number) => ({ runId, periodId: OCTOBER, planVersion: 1 });
  /** Of a run that runs; as one of another month, so that nobody takes it for dead. */
  const calculate = async (of: CalculationThread, runId: number, progress = silent, signal = wanted) => {
    await company.ownerSql(
      `INSERT INTO run (id, period_id, kind, state, plan_version, started_by, started_at) OVERRIDING SYSTEM VALUE
       VALUES ($1, 202511, 'estimate', 'running', 1, 'Anna', now()) ON CONFLICT DO NOTHING`,
      runId,
    );
    return of.calculate(task(runId), progress, signal);
  };
  const rowsOf = (table: string) =>
    company.sql(`SELECT to_jsonb(t) - 'run_id' AS row FROM ${table} AS t ORDER BY 1`);

  it('comes to the same, byte for byte, as this one', async () => {
    const phases: string[] = [];
    const progress = { phase: (name: string) => phases.push(name), done: () => undefined };
    const outcome: RunOutcome = await calculate(thread, 901, progress);
    const runId = await company.calculate(OCTOBER);
    expect(Buffer.from(outcome.hash).toString('hex')).toBe(await company.hash(OCTOBER));
    expect(outcome).toMatchObject({ distributors: 5, volumeCents: 130_000, overCeiling: false });
    for (const table of ['standing', 'commission_line', 'adjustment'])
      expect(await rowsOf(`${table}_901`)).toEqual(await rowsOf(`${table}_${runId}`));
    expect(phases).toEqual(['reading', 'calculating', 'adjustments', 'writing', 'indexing']);
  });

  it('writes what nobody sees before it is attached', async () => {
    expect(await company.sql('SELECT FROM standing WHERE run_id = 901')).toEqual([]);
    expect(await resultTables(company)).toContain('standing_901');
  });

  it('gives a refusal back as one', async () => {
    const simulated = thread.simulate({ periodId: OCTOBER, document: 'plans: [', name: 'Mine.yaml' });
    expect(await refusalOf(simulated)).toBe('plan-document');
    await calculate(thread, 902);
    await expect(calculate(thread, 902)).rejects.toThrow(/already exists/);
  });

  it('simulates', async () => {
    const simulated = await thread.simulate({ periodId: OCTOBER, document: SHIPPED_PLAN, name: 'shipped' });
    expect(simulated.differences).toEqual([]);
    expect(simulated.before.linesMinor).toBe(simulated.after.linesMinor);
  });

  it('gives up what is not wanted any more', async () => {
    const control = new AbortController();
    const given = calculate(thread, 903, { ...silent, phase: () => control.abort() }, control.signal);
    await expect(given).rejects.toThrow(/abort/i);
  });

  it('that breaks fails its work, and the next work begins another thread', async () => {
    // Within a worker it ends that thread alone: the breakage that is tried here.
    const broken = company.file('broken.js', 'setTimeout(() => process.exit(1), 50);');
    const breaking = threadAt(broken);
    expect(await refusalOf(calculate(breaking, 904))).toBe('calculation-ended');
    writeFileSync(broken, `require(${JSON.stringify(entry)});`);
    expect((await calculate(breaking, 904)).distributors).toBe(5);
    await breaking.beforeApplicationShutdown();
  });

  it('that could not begin for want of a connection begins with the next work', async () => {
    const late = threadAt(entry);
    const { database: name } = databasePlace(company.databaseUrl);
    const admin = new Client({ connectionString: withDatabase(company.ownerUrl, 'postgres') });
    await admin.connect();
    try {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
      await expect(calculate(late, 906)).rejects.toThrow(/not currently accepting connections/);
    } finally {
      await admin.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
      await admin.end();
    }
    expect((await calculate(late, 906)).distributors).toBe(5);
    await late.beforeApplicationShutdown();
  });

  it('is where a serving process closes a period', async () => {
    const hash = await company.hash(OCTOBER);
    await company.discard(OCTOBER);
    const serving = await startUpline(['start'], {
      DATABASE_URL: company.databaseUrl,
      PORT: '0',
      UPLINE_DEMO: 'off',
    });
    const url = /http:\/\/localhost:\d+\/api\/v1/.exec(await serving.untilPrinted('Ctrl-C'))![0];
    const { token } = await company.tx((tx) =>
      company.get(AccessTokens).issue(tx, { role: 'admin', issuedTo: 'Clara' }),
    );
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
    const begun = await fetch(`${url}/periods/2025-10/runs`, {
      method: 'POST',
      headers: { ...headers, 'Idempotency-Key': 'close-october' },
      body: JSON.stringify({ kind: 'close' }),
    });
    expect(begun.status).toBe(202);
    const { id } = (await begun.json()) as { id: number };
    const told = await (await fetch(`${url}/runs/${id}/events`, { headers })).text();
    expect(told).toContain('"state":"done"');
    expect(await company.hash(OCTOBER)).toBe(hash);
    expect(niceThreads(serving.child.pid!)).toContain(10);
    serving.child.kill('SIGTERM');
    expect((await serving.ended).exitCode).toBe(0);
  });

  it('is waited for when the process ends', async () => {
    const ending = threadAt(entry);
    const outcome = calculate(ending, 905);
    await ending.beforeApplicationShutdown();
    expect((await outcome).distributors).toBe(5);
  });
});
