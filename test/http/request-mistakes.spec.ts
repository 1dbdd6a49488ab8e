import type TestAgent from 'supertest/lib/agent';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';

/** What is wrong with a request is told by the name that the caller gave it, and by the rule that is really broken. */
describe('a mistake in a request', () => {
  let app: HttpApp;
  let admin: TestAgent;
  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-11-02T12:00:00Z' });
    await prepareApplication(app.app);
    admin = await app.as('admin', { name: 'Alice' });
    const root = { distributorNo: 'A', name: 'Anna', enrolledOn: '2026-01-01' };
    await admin.post('/api/v1/distributors').send(root).expect(201);
  });
  afterAll(() => app.close());

  it.each([
    ['distributors', 'q', 'q is missing.'],
    ['distributors?q=', 'q', 'q is empty.'],
    ['distributors?q=a&q=b', 'q', 'q must be given once.'],
    ['distributors?q=anna&limit=abc', 'limit', 'limit must be a whole number from 1 to 200.'],
    ['distributors?q=anna&limit=201', 'limit', 'limit must be at most 200.'],
    ["distributors/A/downline?level=1'", 'level', 'level must be a whole number from 1 on.'],
    ['distributors/A/downline?level=0', 'level', 'level must be at least 1.'],
  ])('GET %s', async (path, field, detail) => {
    const { body } = await admin.get(`/api/v1/${path}`).expect(422);
    expect(body).toMatchObject({ field, detail });
  });

  it('has the name of the query or the path, not the one inside', async () => {
    const search = await admin.get('/api/v1/distributors?q=%D0%B1').expect(422);
    expect(search.body).toMatchObject({ code: 'search-too-short', field: 'q' });
    const nobody = await admin.get('/api/v1/distributors/NOBODY/statements/2026-10').expect(404);
    expect(nobody.body.field).toBe('no');
    const order = { orderNo: 'O-1', distributorNo: 'NOBODY', orderedAt: '2026-10-15', cv: '1.00' };
    const booked = await admin.post('/api/v1/orders').send(order).expect(422);
    expect(booked.body.field).toBe('distributorNo');
  });

  it('speaks of a plan version as people do', async () => {
    const { body } = await admin.get('/api/v1/plans/abc').expect(404);
    expect(body).toMatchObject({ code: 'plan-version-unknown', detail: 'There is no plan version "abc".' });
  });

  it('is half of a character, where it is one', async () => {
    const { body } = await admin
      .post('/api/v1/distributors')
      .set('Content-Type', 'application/json')
      .send('{"distributorNo":"B","name":"\\ud83d","sponsorNo":"A"}')
      .expect(422);
    expect(body).toMatchObject({ field: 'name', detail: 'name "\\ud83d" holds half of a character.' });
  });

  it('is the largest CV, told as such', async () => {
    const order = { orderNo: 'O-2', distributorNo: 'A', orderedAt: '2026-10-15', cv: '10000000000.00' };
    const { body } = await admin.post('/api/v1/orders').send(order).expect(422);
    expect(body).toMatchObject({
      field: 'cv',
      detail: 'cv "10000000000.00" is above 9999999999.99, the largest allowed.',
    });
    const adjustment = { distributorNo: 'A', amount: '-10000000000.00', reason: 'A trial' };
    const adjusted = await admin.post('/api/v1/adjustments').send(adjustment).expect(422);
    expect(adjusted.body.detail).toContain('from -9999999999.99 to 9999999999.99');
  });

  it.each([
    ['currency', 'ZZZ', 'currency "ZZZ" is not the code of a currency, like EUR.'],
    ['country', 'ZZ', 'country "ZZ" is not the code of a country, like DE.'],
  ])('is a %s that there is not: %s', async (field, value, detail) => {
    const body = { distributorNo: 'C', name: 'Carl', sponsorNo: 'A', [field]: value };
    const answer = await admin.post('/api/v1/distributors').send(body).expect(422);
    expect(answer.body).toMatchObject({ field, detail });
  });

  it('is no amount without a currency: each of the two may be left out', async () => {
    const order = { orderNo: 'O-3', distributorNo: 'A', orderedAt: '2026-10-15', cv: '1.00', amount: '9.90' };
    await admin.post('/api/v1/orders').send(order).expect(201);
  });
});
