import type TestAgent from 'supertest/lib/agent';
import { prepareApplication } from '../../src/start/prepare-application';
import { type HttpApp, startHttpApp } from '../support/http-app';

interface Uplines {
  readonly uplineBefore: { distributorNo: string }[];
  readonly uplineAfter: { distributorNo: string }[];
}

/**
 * R > A > C > D and R > B, all newly enrolled, so on Green Wave: 20 % of level 1, 5 % of levels 2 to 5. D bought 100.00.
 * C has 20.00, A and R 5.00 each. With C below B: B has A's 5.00, everybody else the same.
 */
describe('the preview of a move', () => {
  let app: HttpApp;
  let admin: TestAgent;

  beforeAll(async () => {
    app = await startHttpApp({ now: '2026-10-20T12:00:00Z', config: { maxDepth: 5 } });
    await prepareApplication(app.app);
    admin = await app.asPerson('Alice', 'admin');
    const people = [['R'], ['A', 'R'], ['B', 'R'], ['C', 'A'], ['D', 'C']] as const;
    for (const [distributorNo, sponsorNo] of people) {
      const body = { distributorNo, sponsorNo, name: `Name of ${distributorNo}`, enrolledOn: '2026-10-01' };
      await admin.post('/api/v1/distributors').send(body).expect(201);
    }
    const order = { orderNo: 'O-1', distributorNo: 'D', orderedAt: '2026-10-05', cv: '100.00' };
    await admin.post('/api/v1/orders').send(order).expect(201);
  });
  afterAll(() => app.close());

  const preview = (no: string, toSponsorNo: string) =>
    admin.post(`/api/v1/distributors/${no}/move/preview`).send({ toSponsorNo });
  const numbers = (upline: { distributorNo: string }[]) => upline.map(({ distributorNo }) => distributorNo);

  it('tells tree and money before and after, and changes nothing', async () => {
    const { body } = await preview('C', 'B').expect(200);
    expect(body).toMatchObject({
      ...{ distributorNo: 'C', fromSponsorNo: 'A', toSponsorNo: 'B', people: 2, height: 1 },
      ...{ depthBefore: 2, depthAfter: 2, refusal: null },
      money: {
        ...{ period: '2026-10', currency: 'USD', isEstimate: true },
        ...{ before: '30.00', after: '30.00', change: '0.00', gaining: 1, losing: 1 },
        ...{ gained: '5.00', lost: '5.00', more: 0 },
        earners: [
          { distributorNo: 'A', name: 'Name of A', before: '5.00', after: '0.00', change: '-5.00' },
          { distributorNo: 'B', name: 'Name of B', before: '0.00', after: '5.00', change: '5.00' },
        ],
      },
    });
    expect(numbers((body as Uplines).uplineBefore)).toEqual(['A', 'R']);
    expect(numbers((body as Uplines).uplineAfter)).toEqual(['B', 'R']);
    const { body: still } = await admin.get('/api/v1/distributors/C').expect(200);
    expect(still.sponsorNo).toBe('A');
  });

  it('comes to what the estimate says when the move is made', async () => {
    const { body } = await preview('D', 'R').expect(200);
    // D's volume pays R 20 % instead of 5 %, and A and C nothing any more.
    expect(body.money).toMatchObject({
      before: '30.00',
      after: '20.00',
      change: '-10.00',
      gaining: 1,
      losing: 2,
    });
    await admin.post('/api/v1/distributors/D/move').send({ toSponsorNo: 'R', reason: 'r' }).expect(200);
    const { body: back } = await preview('D', 'C').expect(200);
    expect(back.money).toMatchObject({ before: '20.00', after: '30.00' });
    await admin.post('/api/v1/distributors/D/move').send({ toSponsorNo: 'C', reason: 'r' }).expect(200);
  });

  it.each([
    ['A', 'D', 'move-cycle'],
    ['R', 'A', 'move-root'],
    ['C', 'C', 'move-cycle'],
    ['C', 'A', 'move-unchanged'],
  ])('of %s below %s tells that it would be refused: %s', async (no, to, code) => {
    const { body } = await preview(no, to).expect(200);
    expect(body).toMatchObject({ refusal: { code }, uplineAfter: [], money: null });
    const { body: refused } = await admin
      .post(`/api/v1/distributors/${no}/move`)
      .send({ toSponsorNo: to, reason: 'r' });
    expect(refused).toMatchObject({ code, detail: body.refusal.detail as string });
  });

  it('of nobody, or by one who may not move people, is refused', async () => {
    await preview('C', 'nobody').expect(404);
    const auditor = await app.as('auditor');
    await auditor.post('/api/v1/distributors/C/move/preview').send({ toSponsorNo: 'B' }).expect(403);
  });
});
