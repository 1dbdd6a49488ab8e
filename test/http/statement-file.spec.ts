import type TestAgent from 'supertest/lib/agent';
import { ClosePeriod, EstimatePeriod, ReviewRun } from '../../src/commissions';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';
import { readPdf } from '../support/read-pdf';

const NAME = 'Гүлнәр Қасымова Щукина';
const HOSTILE = `<b>𝓐</b> 🌊 محمد علي \u202egnp.exe 漢字 ${'x'.repeat(80)}`;

describe('a statement as a file', () => {
  let app: HttpApp;
  const of: Record<string, TestAgent> = {};
  let hash = '';

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z', config: { payerName: 'ООО «Ёлочка»' } });
    await prepareApplication(app.app);
    const admin = await app.asPerson('Alice', 'admin');
    const enrol = (distributorNo: string, name: string, sponsorNo?: string) =>
      admin
        .post('/api/v1/distributors')
        .send({ distributorNo, name, sponsorNo, enrolledOn: '2026-01-01' })
        .expect(201);
    await enrol('A-1', NAME);
    await enrol('B', HOSTILE, 'A-1');
    for (let level = 2; level <= 7; level++)
      await enrol(`C${level}`, 'x', level === 2 ? 'B' : `C${level - 1}`);
    const deep = { orderNo: 'O-2', distributorNo: 'C7', orderedAt: '2026-10-15', cv: '200.00' };
    await admin.post('/api/v1/orders').send(deep).expect(201);
    const order = { orderNo: 'O-1', distributorNo: 'B', orderedAt: '2026-10-15', cv: '12345.60' };
    await admin.post('/api/v1/orders').send(order).expect(201);
    const adjustment = { distributorNo: 'A-1', amount: '-7.50', reason: '=HYPERLINK("x")' };
    const { body } = await admin.post('/api/v1/adjustments').send(adjustment).expect(201);
    const finance = await app.asPerson('Fred', 'finance');
    await finance.post(`/api/v1/adjustments/${body.id}/approve`).send({}).expect(200);
    await app.get(ClosePeriod).close({ periodId: 202610, by: 'Alice' });
    await app.tx((tx) => app.get(ReviewRun).approve(tx, { periodId: 202610, by: 'Fred' }));
    await app.get(EstimatePeriod).estimate(202611, 'Alice');
    const [run] = await app.dataSource.query<{ hash: string }[]>(
      `SELECT encode(hash, 'hex') AS hash FROM run WHERE state = 'approved'`,
    );
    hash = run!.hash;
    const ids = await app.dataSource.query<{ id: number; no: string }[]>(
      'SELECT id, distributor_no AS no FROM distributor',
    );
    for (const { id, no } of ids) of[no] = await app.as('distributor', { distributorId: id, name: no });
  });
  afterAll(() => app.close());

  const pdf = async (no: string, period: string, language: string) => {
    const path = `/api/v1/distributors/${no}/statements/${period}/file?format=pdf&language=${language}`;
    const { body, headers } = await of[no]!.get(path).buffer(true).expect(200);
    expect(headers['content-type']).toBe('application/pdf');
    expect(headers['content-disposition']).toBe(`attachment; filename=statement-${no}-${period}.pdf`);
    return readPdf(body as Buffer);
  };

  it('says in Russian what was paid, what was not and why, and what is missing', async () => {
    const text = await pdf('A-1', '2026-10', 'ru');
    for (const said of [
      'Выписка за октябрь 2026',
      'Период закрыт: суммы окончательные.',
      'ООО «Ёлочка»',
      `${NAME} (A-1)`,
      '«Профессиональный»',
      'Групповой объём (GV) 12 545,60',
      'Уровневый 1 12 345,60 5 617,28',
      '−7,50',
      'Всего 609,78 USD',
      'Бесконечность 7+ 200,00 условия бонуса не выполнены 20,00',
      'Личный объём (PV) 190,00 0,00 190,00',
      'Страница 1 из 1',
      hash.slice(0, 16),
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is equal in English, and says of an estimate that it is one', async () => {
    expect(await pdf('A-1', '2026-10', 'en')).toContain('Level 1 12,345.60 5 617.28');
    const open = await pdf('A-1', '2026-11', 'en');
    expect(open).toContain(
      'An estimate: the period is open, the amounts change with every order and are no promise.',
    );
    expect(open).toContain('Page 1 of 1');
  });

  it('takes names in any script', async () => {
    const text = await pdf('B', '2026-10', 'en');
    expect(text).toContain('<b>');
    expect(text).toContain('(B)');
    expect(text).toContain('Level 6 200.00 10 20.00');
  });

  it('is as CSV the lines export of one person', async () => {
    const path = '/api/v1/distributors/A-1/statements/2026-10/file?format=csv';
    const { text, headers } = await of['A-1']!.get(path).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text).toBe(
      'period,distributor_no,plan,bonus,level,volume,rate,amount,origin\n' +
        '2026-10,A-1,professional,adjustment,,,,-7.50,manual/1\n' +
        '2026-10,A-1,professional,level,1,12345.60,5,617.28,\n',
    );
  });

  it('is refused where there is none, and to others', async () => {
    const file = (no: string, period: string, query: string) =>
      of['B']!.get(`/api/v1/distributors/${no}/statements/${period}/file?${query}`);
    await file('A-1', '2026-10', 'format=pdf').expect(404);
    await file('B', '2026-09', 'format=pdf').expect(404);
    await file('B', '2026-10', 'format=doc').expect(422);
    await file('B', '2026-10', 'format=pdf&language=xx').expect(422);
  });
});
