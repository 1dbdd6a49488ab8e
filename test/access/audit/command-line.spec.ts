import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { AuditSealer } from '../../../src/access';
import { VerifyChain } from '../../../src/access/audit/chain/verify-chain.service';
import { aCompany, type Company } from '../../support/company';
import { TEST_SECRET } from '../../support/test-secret';
import { upline } from '../../support/upline-process';

describe('the trail on the command line', () => {
  let company: Company;
  let head: { sequence: string; hash: string };
  beforeAll(async () => {
    company = await aCompany()
      .at('2025-11-05T12:00:00Z')
      .enrolled('2025-09-01', 'A>B')
      .ordered(['O', 'B', '2025-10-01', '1.00'])
      .start();
    await company.calculate(202510);
  });
  afterAll(() => company.stop());

  const json = async (...args: string[]) => {
    const ended = await company.upline(...args, '--json');
    return {
      exitCode: ended.exitCode,
      value: JSON.parse(ended.stdout || ended.stderr) as Record<string, unknown>,
    };
  };

  it('the closing report has the head of a chain that holds all before', async () => {
    const { value } = await json('period', 'approve', '2025-10', '--as', 'Ben');
    head = value['auditHead'] as { sequence: string; hash: string };
    const [last] = await company.sql<{ action: string }>(
      'SELECT e.action FROM audit_seal AS s JOIN audit_entry AS e ON e.id = s.entry_id WHERE s.sequence = $1',
      head.sequence,
    );
    expect(last!.action).toBe('run.finished');
    const shown = await company.upline('period', 'show', '2025-10');
    expect(shown.stdout).toContain(`${head.sequence}:${head.hash}`);
  });

  it('a head that was written down is held against the chain', async () => {
    const verified = await json('audit', 'verify', '--from', `${head.sequence}:${head.hash}`);
    // The approval is sealed by the command itself, the look at the period waits.
    expect(verified).toMatchObject({
      exitCode: 0,
      value: { isWhole: true, verified: 1, unsealed: { count: 1 } },
    });
    const other = await company.upline('audit', 'verify', '--from', `${head.sequence}:${'0'.repeat(64)}`);
    expect(other.exitCode).toBe(1);
    expect(other.stdout + other.stderr).toContain(`head-lost: seal ${head.sequence}`);
  });

  it('an exported trail is verified by a stranger who read the README', async () => {
    await company.upline('audit', 'seal');
    const file = company.file('trail.jsonl', '');
    expect(await json('audit', 'export', '--out', file, '--format', 'jsonl')).toMatchObject({ exitCode: 0 });
    const rows = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, string | null>)
      .filter(({ sequence }) => sequence !== null)
      .sort((one, other) => Number(one['sequence']) - Number(other['sequence']));
    const fields =
      'id at action byName personId via credential address requestId subjectKind subject details'.split(' ');
    let previous = Buffer.alloc(32);
    for (const row of rows) {
      const hash = createHash('sha256').update(previous);
      for (const field of fields) {
        const value = row[field];
        hash.update(value === null ? '-\n' : `${Buffer.byteLength(value!)}:${value}\n`);
      }
      previous = hash.digest();
      expect(previous.toString('hex')).toBe(row['hash']);
    }
    expect(rows.length).toBeGreaterThan(4);
  });

  it('looks from the command line are recorded, with the machine’s user', async () => {
    await company.upline('explain', '2025-10', 'B');
    const { value } = await json('audit', 'list', '--subject', 'distributor:B', '--limit', '1');
    expect(value['items']).toMatchObject([
      {
        action: 'statement.explained',
        by: 'command line',
        via: 'command-line',
        address: expect.stringMatching(/^.+@.+$/) as string,
        details: { after: { period: '2025-10' } },
      },
    ]);
  });

  it('a backup is recorded, and a restore behind the trail that came with it', async () => {
    const actionsOf = async (of: Company) =>
      (await of.sql<{ action: string }>('SELECT action FROM audit_entry ORDER BY id')).map(
        ({ action }) => action,
      );
    const lastOf = async (of: Company) =>
      (
        await of.sql<{ action: string; details: unknown }>(
          'SELECT * FROM audit_entry ORDER BY id DESC LIMIT 1',
        )
      )[0];
    const file = company.file('all.backup', '');
    const before = await actionsOf(company);
    const { value } = await json('backup', file);
    const after = { file: 'all.backup', sha256: value['sha256'] };
    expect(await lastOf(company)).toMatchObject({
      action: 'backup.taken',
      by_name: 'command line',
      details: { after },
    });
    const other = await aCompany().start();
    try {
      const asOwner = { DATABASE_URL: other.ownerUrl, UPLINE_SECRET: TEST_SECRET };
      expect((await upline(['restore', file], asOwner)).exitCode).toBe(0);
      expect(await actionsOf(other)).toEqual([...before, 'backup.restored']);
      expect(await lastOf(other)).toMatchObject({ via: 'command-line', details: { after } });
      await other.get(AuditSealer).seal();
      const verification = await other.snapshot((tx) => other.get(VerifyChain).verify(tx));
      expect(verification).toMatchObject({ isWhole: true, unsealed: { count: 0 } });
    } finally {
      await other.stop();
    }
  });
});
