import { AuditTrail } from '../../../src/access';
import { ChangeStatus, EnrolDistributor, MoveDistributor } from '../../../src/network';
import type { Tx } from '../../../src/platform/database';
import { aCompany, type Company } from '../../support/company';
import { entriesOf, type Entry } from './trail';

const PEOPLE = [
  ['P1', 'Фатима Әлиқызы', 'fatima@example.org', 'KZ'],
  ['P2', 'ليلى بنت محمد', 'layla@example.org', 'AE'],
  ['P3', 'Çağla Öztürk', 'cagla@example.org', 'TR'],
  ['P4', 'שרה לוי', 'sara@example.org', 'IL'],
] as const;

/** What a trail that is never erased may hold of people: nothing that tells who they are. */
describe('personal values in the trail', () => {
  let company: Company;
  const digests: Record<string, Entry['details']['personal']> = {};
  beforeAll(async () => {
    company = await aCompany().at('2025-11-05T12:00:00Z').enrolled('2025-09-01', 'A>B').start();
    for (const [distributorNo, name, email, country] of PEOPLE) {
      const [entry] = await entriesOf(company.dataSource, () =>
        company.tx((tx) =>
          company
            .get(EnrolDistributor)
            .enrol(tx, { distributorNo, name, sponsorNo: 'A', email, country, by: 'Ada' }),
        ),
      );
      digests[distributorNo] = entry!.details.personal;
    }
    await company.tx((tx) =>
      company
        .get(MoveDistributor)
        .move(tx, { distributorNo: 'P1', toSponsorNo: 'B', reason: 'Фатима wishes it', by: 'Ada' }),
    );
    await company.tx((tx) =>
      company
        .get(ChangeStatus)
        .change(tx, { distributorNo: 'P2', toStatus: 'terminated', reason: 'Layla is ill', by: 'Ada' }),
    );
  });
  afterAll(() => company.stop());

  const recorded = async (of: { kind: 'distributor' | 'person'; id: number }, email: string) => {
    const [entry] = await entriesOf(company.dataSource, () =>
      company.tx((tx) =>
        company.get(AuditTrail).record(tx, { action: 'x.y', by: 'Ada', personal: { of, after: { email } } }),
      ),
    );
    return entry!.details.personal!.after!['email']!;
  };
  const idOf = async (no: string) =>
    (await company.sql<{ id: number }>('SELECT id FROM distributor WHERE distributor_no = $1', no))[0]!.id;

  it('stand nowhere in clear', async () => {
    const rows = await company.sql<{ row: string }>('SELECT e::text AS row FROM audit_entry AS e');
    const all = rows.map(({ row }) => row).join('\n');
    expect(all).toContain('P1');
    for (const secret of [
      ...PEOPLE.flatMap(([, name, email]) => [...name.split(' '), email]),
      'ill',
      'wishes',
    ]) {
      expect(all).not.toContain(secret);
    }
    for (const [, , , country] of PEOPLE) expect(all).not.toContain(`"${country}"`);
  });

  it('tell whether a value is the same as before, of one person', async () => {
    const of = { kind: 'distributor', id: await idOf('P1') } as const;
    expect(await recorded(of, 'fatima@example.org')).toBe(digests['P1']!.after!['email']);
    expect(await recorded(of, 'other@example.org')).not.toBe(digests['P1']!.after!['email']);
  });

  it('tell nothing of two people who have the same', async () => {
    const id = await idOf('P3');
    const one = await recorded({ kind: 'distributor', id }, 'same@example.org');
    expect(await recorded({ kind: 'distributor', id: await idOf('P4') }, 'same@example.org')).not.toBe(one);
    expect(await recorded({ kind: 'person', id }, 'same@example.org')).not.toBe(one);
  });

  it('are digested with one salt, also by two who need it first at the same time', async () => {
    const of = { kind: 'distributor', id: await idOf('B') } as const;
    const trail = company.get(AuditTrail);
    const act = (tx: Tx) =>
      trail.record(tx, { action: 'at.once', by: 'Ada', personal: { of, after: { email: 'b@example.org' } } });
    const slow = company.dataSource.createQueryRunner();
    await slow.startTransaction();
    await act(slow.manager);
    const quick = company.tx(act);
    await new Promise((resolve) => setTimeout(resolve, 200));
    await slow.commitTransaction();
    await slow.release();
    await quick;
    const entries = await company.sql<Entry>("SELECT * FROM audit_entry WHERE action = 'at.once'");
    const [one, other] = entries.map(({ details }) => details.personal!.after!['email']);
    expect(one).toMatch(/^[\w-]{43}$/);
    expect(other).toBe(one);
  });

  it('mean nothing any more once the salt is gone', async () => {
    const id = await idOf('P1');
    await company.sql("DELETE FROM personal_salt WHERE kind = 'distributor' AND id = $1", id);
    const anew = await recorded({ kind: 'distributor', id }, 'fatima@example.org');
    expect(anew).not.toBe(digests['P1']!.after!['email']);
  });
});
