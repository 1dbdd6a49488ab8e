import type TestAgent from 'supertest/lib/agent';
import { AuditSealer, AuditTrail } from '../../../src/access';
import { withOrigin } from '../../../src/platform/origin';
import { type HttpApp, startHttpApp } from '../../support/http-app';

interface Shown {
  id: string;
  action: string;
  by: string;
  name: string | null;
  subject: { kind: string; no: string } | null;
  seal: { sequence: string; hash: string } | null;
}

describe('searching the trail', () => {
  let app: HttpApp;
  let auditor: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    auditor = await app.as('auditor');
    const [person, gone] = await app.dataSource.query<{ id: number }[]>(
      `INSERT INTO person (user_name, name, created_at, created_by, erased_at)
       VALUES ('olga', 'Ольга', now(), 'test', NULL), ('erased-2', '', now(), 'test', now()) RETURNING id`,
    );
    await note('note.made', '=1+1', 'N1');
    await note('note.made', 'Ben', 'N2');
    await as(person!.id, () => note('note.read', 'olga', 'N1'));
    await as(gone!.id, () => note('note.read', 'somebody', 'N2'));
    await app.get(AuditSealer).seal();
    app.clock.moveTo(new Date('2026-11-03T12:00:00Z'));
    await note('note.burnt', 'Ben', 'N1');
  });
  afterAll(() => app.close());

  const note = (action: string, by: string, no: string) =>
    app.tx((tx) => app.get(AuditTrail).record(tx, { action, by, subject: { kind: 'note', no } }));
  const as = (personId: number, work: () => Promise<void>) =>
    withOrigin(
      { via: 'session', credential: 'session:1', personId, address: '10.0.0.1', requestId: 'r-1' },
      work,
    );
  const found = async (query: string) => {
    const { body } = await auditor.get(`/api/v1/audit?${query}`).expect(200);
    return (body.items as Shown[]).map(({ action, by, subject }) => `${action} ${by} ${subject?.no ?? ''}`);
  };

  it('the newest first, each with its seal, a page at a time', async () => {
    const all = [
      'note.burnt Ben N1',
      'note.read erased N2',
      'note.read olga N1',
      'note.made Ben N2',
      'note.made =1+1 N1',
    ];
    expect(await found('subjectKind=note')).toEqual(all);
    const pages: string[] = [];
    let cursor: string | null = null;
    do {
      const answer = await auditor
        .get('/api/v1/audit')
        .query({ subjectKind: 'note', limit: 2, ...(cursor && { cursor }) })
        .expect(200);
      const { items, nextCursor } = answer.body as { items: Shown[]; nextCursor: string | null };
      pages.push(items.map(({ action, by, subject }) => `${action} ${by} ${subject!.no}`).join(', '));
      cursor = nextCursor;
    } while (cursor !== null);
    expect(pages).toEqual([all.slice(0, 2).join(', '), all.slice(2, 4).join(', '), all[4]]);
  });

  it.each([
    ['by=olga', ['note.read olga N1']],
    ['by=OLGA', ['note.read olga N1']],
    ['by=Ben', ['note.burnt Ben N1', 'note.made Ben N2']],
    ['action=note.read', ['note.read erased N2', 'note.read olga N1']],
    ['subjectKind=note&subject=N2', ['note.read erased N2', 'note.made Ben N2']],
    ['from=2026-11-03', ['note.burnt Ben N1']],
    [
      'from=2026-11-02T12:00:00Z&until=2026-11-02T12:00:01Z&action=note.made',
      ['note.made Ben N2', 'note.made =1+1 N1'],
    ],
    ['requestId=r-1', ['note.read erased N2', 'note.read olga N1']],
    ['via=session&subject=N1', ['note.read olga N1']],
    ["by=x'%20OR%20true--", []],
  ])('%s', async (query, expected) => expect(await found(query)).toEqual(expected));

  it.each([
    'from=yesterday',
    'until=2026-W01-1',
    'from=2026-13-01',
    'via=telepathy',
    'by=a&by=b',
    'cursor=x',
    'who=Ben',
  ])('%s is refused', async (query) => {
    const { status } = await auditor.get(`/api/v1/audit?${query}`);
    expect([400, 422]).toContain(status);
  });

  it('shows a person’s present name, of one who is erased nothing', async () => {
    const { body } = await auditor.get('/api/v1/audit?action=note.read').expect(200);
    const items = body.items as Shown[];
    expect(items.map(({ by, name }) => [by, name])).toEqual([
      ['erased', null],
      ['olga', 'Ольга'],
    ]);
  });

  it('tells how far it is sealed', async () => {
    const { body } = await auditor.get('/api/v1/audit/head').expect(200);
    const sealed = body.entries - body.waiting;
    expect(body.head).toEqual({ sequence: String(sealed), hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(body.waiting).toBeGreaterThan(0);
  });

  it('is exported as CSV that no spreadsheet takes for formulas, and that is recorded', async () => {
    const { text, headers } = await auditor.get('/api/v1/audit/export?subjectKind=note').expect(200);
    expect(headers['content-type']).toContain('text/csv');
    const lines = text.trim().split('\n');
    expect(lines[0]).toBe(
      'sequence,hash,id,at,action,byName,personId,via,credential,address,requestId,subjectKind,subject,details,by,personName,from',
    );
    expect(lines).toHaveLength(6);
    expect(lines[1]).toContain(",'=1+1,");
    expect(await found('action=audit.exported')).toEqual(['audit.exported auditor trail']);
  });

  it.each(['finance', 'distributor'] as const)('is not for %s', async (role) => {
    const caller = await app.as(role, role === 'distributor' ? { distributorId: 1 } : {});
    for (const path of ['audit', 'audit/head', 'audit/export'])
      await caller.get(`/api/v1/${path}`).expect(403);
  });
});
