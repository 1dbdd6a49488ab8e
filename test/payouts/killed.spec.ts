import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { builtUpline } from '../support/built-upline';
import type { Company } from '../support/company';
import type { UplineProcess } from '../support/upline-process';
import { HeldLock, until } from '../runs/held-lock';
import { camt } from './answers/answer-files';
import { OUR_IBAN } from './answers/answer-app';
import { BIC, ibanOf } from './accounts';
import { aFour, Finance, OCTOBER, PAYER } from './payout-company';

beforeAll(async () => {
  await builtUpline();
}, 300_000);

/** SIGKILL: nothing of the process gets a word in. */
async function kill(company: Company, { child, ended }: UplineProcess): Promise<void> {
  child.kill('SIGKILL');
  expect((await ended).exitCode).toBeNull();
  await until(async () => {
    const left = await company.sql(
      `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND application_name LIKE 'upline-%' AND state <> 'idle'`,
    );
    return left.length === 0;
  }, 'the killed process works no more');
}

describe('an export killed', () => {
  let company: Company;
  let finance: Finance;
  let id: number;
  beforeEach(async () => {
    company = await aFour().start();
    finance = new Finance(company);
    await company.close(OCTOBER);
    await finance.iban('C');
    ({ id } = await finance.freeze());
    await finance.approve(id);
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  it.each([
    ['taking numbers and references', 'LOCK TABLE payout_item IN SHARE MODE'],
    ['storing the file', 'LOCK TABLE payout_file_chunk IN SHARE MODE'],
    ['posting', 'LOCK TABLE ledger_entry IN SHARE MODE'],
    ['saying so in the trail', 'LOCK TABLE audit_entry IN SHARE MODE'],
  ])('while %s has done nothing, and the next one does it once', async (_, lock) => {
    const out = company.file('payments.xml', 'nothing yet');
    const held = await HeldLock.take(company.ownerUrl, lock);
    const exporting = await company.spawn('payout', 'export', String(id), '--out', out, '--as', 'Anna');
    await held.untilWaitedFor(1);
    exporting.child.kill('SIGKILL');
    await held.release();
    await kill(company, exporting);
    expect(await finance.show(id)).toMatchObject({ state: 'approved', files: [] });
    expect(readFileSync(out, 'utf8')).toBe('nothing yet');
    expect(await company.sql(`SELECT 1 FROM ledger_entry WHERE source LIKE 'payout/%'`)).toEqual([]);

    expect(await company.upline('payout', 'export', String(id), '--out', out)).toMatchObject({ exitCode: 0 });
    expect(readFileSync(out, 'utf8')).toBe(await finance.bytes(id));
  });

  it('between the commit and the file writes the same file the next time, and takes nothing off twice', async () => {
    const out = `${company.file('beside', '')}.xml`;
    // Exported, and about to say who takes the bytes.
    await finance.export(id);
    const held = await HeldLock.take(company.ownerUrl, 'LOCK TABLE audit_entry IN SHARE MODE');
    const exporting = await company.spawn('payout', 'export', String(id), '--out', out);
    await held.untilWaitedFor(1);
    exporting.child.kill('SIGKILL');
    await held.release();
    await kill(company, exporting);
    expect(existsSync(out)).toBe(false);
    const [file] = (await finance.show(id)).files;
    const again = await company.upline('payout', 'export', String(id), '--out', out, '--json');
    expect(JSON.parse(again.stdout)).toMatchObject({ isFirst: false, files: [{ sha256: file!.sha256 }] });
    expect(createHash('sha256').update(readFileSync(out)).digest('hex')).toBe(file!.sha256);
    expect(await company.sql(`SELECT 1 FROM ledger_entry WHERE source LIKE 'payout/%'`)).toHaveLength(1);
  });
});

describe('what comes in, killed', () => {
  let company: Company;
  let finance: Finance;
  beforeEach(async () => {
    company = await aFour().start();
    finance = new Finance(company);
    await company.close(OCTOBER);
  });
  afterEach(async () => {
    await company.expectRight();
    await company.stop();
  });

  /** Killed when all is done but told to the trail, and nothing of it stands; the next time it goes through. */
  async function killedAndAgain(stands: () => Promise<number>, ...args: string[]): Promise<void> {
    const before = await stands();
    const held = await HeldLock.take(company.ownerUrl, 'LOCK TABLE audit_entry IN SHARE MODE');
    const taking = await company.spawn(...args);
    await held.untilWaitedFor(1);
    taking.child.kill('SIGKILL');
    await held.release();
    await kill(company, taking);
    expect(await stands()).toBe(before);
    expect(await company.upline(...args)).toMatchObject({ exitCode: 0 });
    expect(await stands()).toBe(before + 1);
  }

  const count = async (sql: string) => (await company.sql(sql)).length;

  it('payout methods are taken in whole or not at all', async () => {
    const rows = ['distributor_no,kind,name,account,bic', `C,iban,Name of C,${ibanOf(1)},${BIC}`];
    const file = company.file('methods.csv', `${rows.join('\n')}\n`);
    await killedAndAgain(() => count('SELECT 1 FROM payout_method'), 'import', 'payout-methods', file);
  });

  it('an answer of the bank is in the books once', async () => {
    await finance.iban('C');
    const { id } = await finance.freeze();
    await finance.approve(id);
    await finance.export(id);
    const [item] = await company.sql<{ reference: string }>('SELECT reference FROM payout_item');
    const told = camt([{ reference: item!.reference, amount: '200.00' }], { from: '2025-11-05' });
    const file = company.file('november.xml', told.replaceAll(OUR_IBAN, PAYER.payerIban!));
    await killedAndAgain(
      () => count(`SELECT 1 FROM payout_item WHERE outcome = 'paid'`),
      ...['payout', 'answer', file, '--format', 'camt.053'],
    );
    expect(await finance.show(id)).toMatchObject({ state: 'closed' });
  });
});
