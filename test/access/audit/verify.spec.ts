import { AuditSealer, AuditTrail } from '../../../src/access';
import { VerifyChain, type ChainStart } from '../../../src/access/audit/chain/verify-chain.service';
import { CheckBooks } from '../../../src/commissions/check/check-books.service';
import { aCompany, type Company } from '../../support/company';

/** A chain of some entries that is broken in one way after another, each time from how it was. */
describe('verifying the trail', () => {
  let company: Company;
  beforeAll(async () => {
    company = await aCompany()
      .enrolled('2025-09-01', 'A>B')
      .ordered(['O', 'B', '2025-10-01', '1.00'])
      .start();
    await company.calculate(202510);
    await seal();
    await company.approve(202510);
    for (let number = 1; number <= 10; number++) await record(number);
    await seal();
    await company.ownerSql('CREATE TABLE kept_entry AS TABLE audit_entry');
    await company.ownerSql('CREATE TABLE kept_seal AS TABLE audit_seal');
  });
  afterAll(() => company.stop());

  afterEach(() =>
    tamper(
      'DELETE FROM audit_entry',
      'DELETE FROM audit_seal',
      'DELETE FROM audit_tail',
      'INSERT INTO audit_entry OVERRIDING SYSTEM VALUE TABLE kept_entry',
      'INSERT INTO audit_seal TABLE kept_seal',
    ),
  );

  const record = (number: number) =>
    company.tx((tx) =>
      company
        .get(AuditTrail)
        .record(tx, { action: 'note.made', by: 'Ада', after: { number, text: 'Ça «va»\n' } }),
    );
  const tamper = (...statements: readonly string[]) => company.tamper(statements.join(';'));
  const seal = () => company.get(AuditSealer).seal();
  const verify = (from?: ChainStart) => company.snapshot((tx) => company.get(VerifyChain).verify(tx, from));
  const found = async (from?: ChainStart) => {
    const { isWhole, findings } = await verify(from);
    expect(isWhole).toBe(findings.length === 0);
    return findings.map(({ problem, sequence, entryId, period }) =>
      [problem, sequence, entryId && `entry ${entryId}`, period].filter((part) => part !== null).join(' '),
    );
  };
  const broken = async (...statements: string[]) => {
    await tamper(...statements);
    return found();
  };

  it('finds nothing where nothing is wrong', async () => {
    const { sequence, hash } = (await head())!;
    expect(await verify()).toMatchObject({
      isWhole: true,
      findings: [],
      verified: Number(sequence),
      head: { sequence, hash: hash.toString('hex') },
      unsealed: { count: 0, oldest: null, ageSeconds: null },
    });
  });

  it.each(['action', 'by_name', 'via', 'address', 'subject', 'details', 'at', 'person_id'])(
    'a changed %s',
    async (column) => {
      const value: Record<string, string> = {
        via: "'upline'",
        details: `'{"after":{"number":5,"text":"Ça va"}}'`,
        at: "at + interval '1 microsecond'",
        person_id: '1',
        subject: "'x', subject_kind = 'x'",
      };
      // What is written the other way but means the same is changed all the same.
      const set = column === 'via' ? "'token'" : (value[column] ?? "'x'");
      expect(await broken(`UPDATE audit_entry SET ${column} = ${set} WHERE id = ${await id(-3)}`)).toEqual([
        `changed ${await sequence(-3)} entry ${await id(-3)}`,
      ]);
    },
  );

  it('a changed hash: that seal, and the one that hangs on it', async () => {
    expect(
      await broken(`UPDATE audit_seal SET hash = sha256('x') WHERE sequence = ${await sequence(-3)}`),
    ).toEqual([
      `changed ${await sequence(-3)} entry ${await id(-3)}`,
      `changed ${await sequence(-2)} entry ${await id(-2)}`,
    ]);
  });

  it('an entry taken away, its seal left', async () => {
    expect(await broken(`DELETE FROM audit_entry WHERE id = ${await id(-3)}`)).toEqual([
      `missing ${await sequence(-3)} entry ${await id(-3)}`,
    ]);
  });

  it('an entry taken away with its seal', async () => {
    const entry = await id(-3);
    expect(
      await broken(
        `DELETE FROM audit_entry WHERE id = ${entry}`,
        `DELETE FROM audit_seal WHERE entry_id = ${entry}`,
      ),
    ).toEqual([`missing ${await sequence(-3)}`]);
  });

  it('the gap closed as well', async () => {
    const entry = await id(-3);
    const gap = await sequence(-3);
    const statements = [
      `DELETE FROM audit_entry WHERE id = ${entry}`,
      `DELETE FROM audit_seal WHERE entry_id = ${entry}`,
      `UPDATE audit_seal SET sequence = -sequence WHERE sequence > ${gap}`,
      `UPDATE audit_seal SET sequence = -sequence - 1 WHERE sequence < 0`,
    ];
    expect(await broken(...statements)).toEqual([`changed ${gap} entry ${Number(entry) + 1}`]);
  });

  it('a seal taken away, its entry left', async () => {
    const entry = await id(-3);
    expect(await broken(`DELETE FROM audit_seal WHERE entry_id = ${entry}`)).toEqual([
      `missing ${await sequence(-3)}`,
      `inserted entry ${entry}`,
    ]);
  });

  it('an entry put in without a seal', async () => {
    const [next] = await company.sql<{ id: string }>('SELECT (max(id) + 1)::text AS id FROM audit_entry');
    expect(
      await broken(
        `INSERT INTO audit_entry OVERRIDING SYSTEM VALUE
         SELECT id + 1, at, action, by_name, person_id, via, credential, address, request_id, subject_kind, subject, details
           FROM audit_entry ORDER BY id DESC LIMIT 1`,
      ),
    ).toEqual([`inserted entry ${next!.id}`]);
    const { audit, isRight } = await company.snapshot((tx) => company.get(CheckBooks).check(tx));
    expect([isRight, audit.entries - audit.sealed - audit.waiting]).toEqual([false, 1]);
  });

  it('two seals that changed places', async () => {
    const [one, other] = [await sequence(-3), await sequence(-2)];
    const statements = [
      `UPDATE audit_seal SET sequence = -1 WHERE sequence = ${one}`,
      `UPDATE audit_seal SET sequence = ${one} WHERE sequence = ${other}`,
      `UPDATE audit_seal SET sequence = ${other} WHERE sequence = -1`,
    ];
    expect(await broken(...statements)).toEqual([
      `out-of-order ${one} entry ${await id(-2)}`,
      `out-of-order ${other} entry ${await id(-3)}`,
      `out-of-order ${await sequence(-1)} entry ${await id(-1)}`,
    ]);
  });

  it('an entry that waits for its seal and is forgotten', async () => {
    await record(11);
    const waiting = await verify();
    expect(waiting).toMatchObject({ isWhole: true, unsealed: { count: 1, ageSeconds: 0 } });
    const [entry] = await company.sql<{ id: string }>('SELECT max(id)::text AS id FROM audit_entry');
    expect(await broken('DELETE FROM audit_tail')).toEqual([`inserted entry ${entry!.id}`]);
  });

  it('an entry that waits for its seal and is gone', async () => {
    await record(11);
    const [entry] = await company.sql<{ id: string }>('SELECT max(id)::text AS id FROM audit_entry');
    expect(await broken(`DELETE FROM audit_entry WHERE id = ${entry!.id}`)).toEqual([
      `missing entry ${entry!.id}`,
    ]);
  });

  it('the end cut off behind a closing report', async () => {
    const [period] = await company.sql<{ sequence: string }>(
      'SELECT audit_sequence::text AS sequence FROM period WHERE id = 202510',
    );
    const { sequence: at } = period!;
    expect(
      await broken(
        `DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE sequence >= ${at})`,
        `DELETE FROM audit_seal WHERE sequence >= ${at}`,
      ),
    ).toEqual([`head-lost ${at} 2025-10`]);
  });

  it('a chain made anew from the beginning', async () => {
    const statements = ['INSERT INTO audit_tail SELECT id FROM audit_entry', 'DELETE FROM audit_seal'];
    const written = (await head())!;
    const first = "UPDATE audit_entry SET details = '{}' WHERE id = (SELECT min(id) FROM audit_entry)";
    await tamper(...statements, first);
    await seal();
    expect(await found()).toEqual([expect.stringMatching(/^head-lost \d+ 2025-10$/)]);
    const start = { sequence: written.sequence, hash: written.hash.toString('hex') };
    expect(await found(start)).toEqual([`head-lost ${written.sequence}`, expect.stringMatching(/2025-10$/)]);
  });

  it('goes on from a head that was written down', async () => {
    const written = (await head())!;
    const from = { sequence: written.sequence, hash: written.hash.toString('hex') };
    await record(12);
    await record(13);
    await seal();
    expect(await verify(from)).toMatchObject({ isWhole: true, verified: 2 });
    expect(await found({ ...from, hash: '00'.repeat(32) })).toEqual([`head-lost ${from.sequence}`]);
    expect(await found({ sequence: '4000', hash: null })).toEqual(['head-lost 4000']);
  });

  it('cannot be changed by ordinary means', async () => {
    for (const statement of [
      "UPDATE audit_entry SET action = 'x'",
      'DELETE FROM audit_entry',
      'TRUNCATE audit_entry',
      "UPDATE audit_seal SET hash = sha256('x')",
      'DELETE FROM audit_seal',
      'TRUNCATE audit_seal',
    ]) {
      await expect(company.sql(statement)).rejects.toThrow('permission denied');
      await expect(company.ownerSql(statement)).rejects.toThrow('the audit trail is only ever added to');
    }
  });

  async function head(): Promise<{ sequence: string; hash: Buffer } | undefined> {
    const [row] = await company.sql<{ sequence: string; hash: Buffer }>(
      'SELECT sequence, hash FROM audit_seal ORDER BY sequence DESC LIMIT 1',
    );
    return row;
  }

  /** Of the kept chain, counted from its end: -1 is the last. */
  const at = async (place: number) => {
    const kept = await company.ownerSql<{ sequence: string; id: string }>(
      'SELECT sequence, entry_id AS id FROM kept_seal ORDER BY sequence DESC OFFSET $1 LIMIT 1',
      -place - 1,
    );
    return kept[0]!;
  };
  const id = async (place: number) => (await at(place)).id;
  const sequence = async (place: number) => (await at(place)).sequence;
});
