import type TestAgent from 'supertest/lib/agent';
import { CheckBooks } from '../../src/commissions/check/check-books.service';
import { inSnapshot } from '../../src/platform/database';
import { runImport } from '../../src/platform/imports';
import { DistributorImport } from '../../src/network';
import { prepareApplication } from '../../src/start/prepare-application';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HttpApp, startHttpApp } from '../support/http-app';

const HEADER = 'distributor_no,name,sponsor_no,enrolled_on,email,country';
const ROWS = [
  'A,Анна Каренина,,2026-01-01,anna@example.org,KZ',
  'B,ليلى منصور,A,2026-01-02,leyla@example.org,TR',
  'C,Çağla Öz,B,2026-01-03,cagla@example.org,TR',
];

describe('personal data', () => {
  let app: HttpApp;
  let admin: TestAgent;
  /** A person, because a program's token erases nobody. */
  let eraser: TestAgent;
  const of: Record<string, TestAgent> = {};
  const directory = mkdtempSync(join(tmpdir(), 'upline-personal-'));
  const file = join(directory, 'people.csv');

  const takeIn = () =>
    runImport(app.dataSource, file, app.get(DistributorImport).definition('Anna'), { skipBad: false });

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    await prepareApplication(app.app);
    writeFileSync(file, [HEADER, ...ROWS].join('\n'));
    await takeIn();
    admin = await app.as('admin', { name: 'Alice' });
    eraser = await app.asPerson('eraser', 'admin');
    const people = await app.dataSource.query<{ id: number; no: string }[]>(
      'SELECT id, distributor_no AS no FROM distributor',
    );
    for (const { id, no } of people) of[no] = await app.as('distributor', { distributorId: id, name: no });
    const order = {
      orderNo: 'O-1',
      distributorNo: 'B',
      orderedAt: '2026-10-15',
      cv: '190.00',
      clientNo: 'K-1',
    };
    await admin.post('/api/v1/orders').send(order).expect(201);
  });
  afterAll(async () => {
    await app.close();
    rmSync(directory, { recursive: true });
  });

  const entries = (action: string) =>
    app.dataSource.query<{ by: string; subject: string }[]>(
      'SELECT by_name AS by, subject FROM audit_entry WHERE action = $1 ORDER BY id',
      [action],
    );

  describe('how to reach somebody', () => {
    it('is shown to the sponsor only once the person allows it, and the look is recorded', async () => {
      await of['A']!.get('/api/v1/distributors/B/contact').expect(404);
      await of['B']!.put('/api/v1/distributors/B/contact-sharing').send({ shared: true }).expect(200);
      const { body } = await of['A']!.get('/api/v1/distributors/B/contact').expect(200);
      expect(body).toEqual({ distributorNo: 'B', name: 'ليلى منصور', email: 'leyla@example.org' });
      expect(await entries('contact.seen')).toEqual([{ by: 'A', subject: 'B' }]);
      expect(await entries('contact-sharing.changed')).toEqual([{ by: 'B', subject: 'B' }]);
    });

    it('is shown to nobody further up, sideways or below, and can be taken back', async () => {
      await of['C']!.put('/api/v1/distributors/C/contact-sharing').send({ shared: true }).expect(200);
      const tooFar = await of['A']!.get('/api/v1/distributors/C/contact').expect(404);
      expect(tooFar.body.code).toBe('contact-not-shared');
      const above = await of['C']!.get('/api/v1/distributors/B/contact').expect(404);
      expect(above.body.code).toBe('distributor-unknown');
      await of['B']!.put('/api/v1/distributors/B/contact-sharing').send({ shared: false }).expect(200);
      await of['A']!.get('/api/v1/distributors/B/contact').expect(404);
      expect(await entries('contact.seen')).toHaveLength(1);
    });

    it('is the person’s own decision', async () => {
      await admin.put('/api/v1/distributors/B/contact-sharing').send({ shared: true }).expect(403);
      await of['A']!.put('/api/v1/distributors/B/contact-sharing').send({ shared: true }).expect(404);
    });

    it('is not in the way of one’s own, which leaves no entry', async () => {
      const { body } = await of['B']!.get('/api/v1/distributors/B/contact').expect(200);
      expect(body.email).toBe('leyla@example.org');
      expect(await entries('contact.seen')).toHaveLength(1);
    });
  });

  it('is handed out whole to the person, with nobody else’s in it', async () => {
    const { body } = await of['B']!.get('/api/v1/distributors/B/personal-data').expect(200);
    expect(Object.keys(body.parts as object)).toEqual([
      'account',
      'distributor',
      'ledger',
      'orders',
      'payout-methods',
      'payouts',
      'statements',
    ]);
    expect(body.parts.distributor).toMatchObject({
      name: 'ليلى منصور',
      email: 'leyla@example.org',
      country: 'TR',
    });
    expect(body.parts.orders.orders).toEqual([
      expect.objectContaining({ orderNo: 'O-1', cv: '190.00', clientNo: 'K-1', period: '2026-10' }),
    ]);
    expect(body.parts.statements).toContainEqual(expect.objectContaining({ period: '2026-10' }));
    expect(body.parts.account.trail).toContainEqual(expect.objectContaining({ action: 'contact.seen' }));
    expect(JSON.stringify(body)).not.toMatch(/Çağla|cagla|anna@/);
    await of['A']!.get('/api/v1/distributors/B/personal-data').expect(404);
  });

  describe('that is wrong', () => {
    it('is put right, and an old file of before still counts as known', async () => {
      const right = { name: 'Çağla Öz-Demir', email: 'cagla.oz@example.org', country: 'TR' };
      const { body } = await admin.put('/api/v1/distributors/C/profile').send(right).expect(200);
      expect(body).toEqual({ distributorNo: 'C', ...right });
      const found = await admin.get('/api/v1/distributors').query({ q: 'demir' }).expect(200);
      expect(found.body.items).toEqual([expect.objectContaining({ distributorNo: 'C' })]);
      expect(await takeIn()).toMatchObject({ added: 0, unchanged: 3 });
      expect(await entries('distributor.corrected')).toEqual([{ by: 'Alice', subject: 'C' }]);
      const trail = await app.dataSource.query<{ text: string }[]>(
        'SELECT details::text AS text FROM audit_entry',
      );
      expect(trail.map(({ text }) => text).join('')).not.toMatch(/Demir|cagla/);
    });

    it('is refused in the words of its field', async () => {
      const { body } = await admin
        .put('/api/v1/distributors/C/profile')
        .send({ name: ' ', email: 'x' })
        .expect(422);
      expect(body.errors).toEqual([
        expect.objectContaining({ field: 'name' }),
        expect.objectContaining({ field: 'email' }),
      ]);
    });
  });

  describe('of a person who is erased', () => {
    it('stays while the person earns', async () => {
      const { body } = await eraser
        .post('/api/v1/distributors/B/erasure')
        .send({ reason: 'asked' })
        .expect(409);
      expect(body.code).toBe('erasure-not-terminated');
      await of['B']!.post('/api/v1/distributors/B/erasure').send({ reason: 'asked' }).expect(403);
    });

    it('is gone everywhere, while tree, books and trail stay', async () => {
      await admin.post('/api/v1/distributors/B/status').send({ status: 'terminated' }).expect(200);
      await of['B']!.get('/api/v1/distributors/B/statements').expect(200);
      const left = await of['B']!.get('/api/v1/distributors/B/downline').expect(403);
      expect(left.body.code).toBe('distributor-left');
      await of['B']!.get('/api/v1/distributors/C/downline/levels').expect(403);
      await admin.post('/api/v1/distributors/B/erasure').send({ reason: 'asked for it' }).expect(403);
      await eraser.post('/api/v1/distributors/B/erasure').send({ reason: 'asked for it' }).expect(200);

      const everything = await wholeDatabase(app);
      expect(everything).not.toMatch(/ليلى|leyla/);
      expect(everything).toMatch(/Каренина/);
      const { body } = await admin.get('/api/v1/distributors/B').expect(200);
      expect(body).toMatchObject({
        distributorNo: 'B',
        name: '—',
        email: null,
        country: null,
        sponsorNo: 'A',
      });
      expect((await admin.get('/api/v1/distributors/C/upline').expect(200)).body.items).toHaveLength(2);
      app.clock.moveTo('2026-11-02T12:01:00Z');
      await of['B']!.get('/api/v1/distributors/B').expect(401);
      const right = await inSnapshot(app.dataSource, (tx) => app.get(CheckBooks).check(tx));
      expect(right).toMatchObject({ isRight: true });
      expect(await entries('distributor.erased')).toEqual([{ by: null, subject: 'B' }]);
    });

    it('does not come back with an old file', async () => {
      expect(await takeIn()).toMatchObject({ added: 0, unchanged: 3 });
      expect(await wholeDatabase(app)).not.toMatch(/leyla/);
    });

    it('is not given a name again', async () => {
      const { body } = await admin.put('/api/v1/distributors/B/profile').send({ name: 'Leyla' }).expect(409);
      expect(body.code).toBe('distributor-erased');
    });

    it('is erased once', async () => {
      const { body } = await eraser
        .post('/api/v1/distributors/B/erasure')
        .send({ reason: 'again' })
        .expect(409);
      expect(body.code).toBe('erasure-done');
    });
  });
});

/** Every table as text. */
async function wholeDatabase({ dataSource }: HttpApp): Promise<string> {
  const tables = await dataSource.query<{ name: string }[]>(
    `SELECT quote_ident(relname) AS name FROM pg_class
      WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition`,
  );
  const texts = [];
  for (const { name } of tables) {
    texts.push(...(await dataSource.query<{ row: string }[]>(`SELECT t::text AS row FROM ${name} AS t`)));
  }
  return texts.map(({ row }) => row).join('\n');
}
