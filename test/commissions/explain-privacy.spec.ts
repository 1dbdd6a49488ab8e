import {
  type Audience,
  DownlineFigures,
  ExplainAncestor,
  ExplainLine,
  ExplainStatement,
  StatementView,
} from '../../src/commissions';
import { Company, NEAREST, refusal } from './explained-company';

const PERIOD = 202610;
const OLD = '2026-01-15';
const CHAIN = 'R A B C D E F G H I J'.split(' ');

describe('what a distributor is told', () => {
  let company: Company;
  let asA: Audience;
  beforeAll(async () => {
    company = await Company.start('2026-11-05T12:00:00Z', NEAREST);
    const friends = ['B', 'C'].flatMap((of) =>
      [1, 2, 3, 4, 5].map((place) => [`${of}${place}`, of, OLD] as const),
    );
    await company.distributors(...CHAIN.map((no, i) => [no, CHAIN[i - 1] ?? '', OLD] as const), ...friends, [
      'X',
      'R',
      OLD,
    ]);
    await company.orders(
      ...['B', 'C', ...friends.map(([no]) => no)].map(
        (no) => [`SECRET-${no}`, no, '2026-10-02', '200.00', `SECRET-C-${no}`] as const,
      ),
      ...['A', 'J', 'X'].map((no) => [`SECRET-${no}`, no, '2026-10-02', '300.00'] as const),
    );
    await company.close(PERIOD);
    asA = await company.audience('A');
  });
  afterAll(() => company.stop());

  const explain = (no: string, audience = asA) =>
    company.tx((tx) => company.get(ExplainStatement).explain(tx, PERIOD, no, audience));
  const line = (distributorNo: string, level: string) =>
    company.tx((tx) => company.get(ExplainLine).explain(tx, { periodId: PERIOD, distributorNo, level }, asA));
  const up = (buyerNo: string, ancestorNo: string) =>
    company.tx((tx) =>
      company.get(ExplainAncestor).explain(tx, { periodId: PERIOD, buyerNo, ancestorNo }, asA),
    );

  it('is the volume of those below, and none of their orders', async () => {
    const { items, volume } = await line('A', '1');
    expect(volume).toBe('200.00');
    expect(items).toEqual([
      {
        distributorNo: 'B',
        name: 'Name of B',
        plan: 'professional',
        joined: '2026-01',
        steps: 1,
        pv: '200.00',
      },
    ]);
    const answers = [await explain('A'), await line('A', '1'), await line('A', '7+'), await up('J', 'A')];
    expect(JSON.stringify(answers)).not.toMatch(/SECRET/);
  });

  it('is in steps who took volume nearer to the buyer, never who it was', async () => {
    const blocked = {
      blocked: { volume: '300.00', earners: [{ stepsBelow: 2, earners: 1, volume: '300.00' }] },
    };
    const [infinity] = (await explain('A')).lines;
    expect(infinity).toMatchObject({ bonus: 'infinity', ...blocked });
    const { answers } = await up('J', 'A');
    expect(answers[0]).toMatchObject({ bonus: 'infinity', reason: 'not-qualified', blockedStepsUp: null });
    expect(JSON.stringify([infinity, answers])).not.toMatch(/Name of C|"C"/);
  });

  it('is nothing of anybody else: they are as unknown as those who do not exist', async () => {
    for (const other of ['R', 'B', 'X', 'Nobody', '']) {
      for (const asked of [
        explain(other),
        line(other, '1'),
        up('J', other),
        company.tx((tx) => company.get(StatementView).get(tx, PERIOD, other, asA)),
        company.tx((tx) => company.get(StatementView).list(tx, other, asA)),
      ]) {
        const { kind, code, message } = await refusal(asked);
        expect([kind, code, message]).toEqual([
          'not-found',
          'distributor-unknown',
          `There is no distributor "${other}".`,
        ]);
      }
    }
    const refusals = await Promise.all(['X', 'R', 'Nobody'].map((buyer) => refusal(up(buyer, 'A'))));
    expect(new Set(refusals.map(({ code }) => code))).toEqual(new Set(['ancestor-not-above']));
  });

  it('is the downline of anybody below, without status, and of nobody above', async () => {
    const page = (distributorNo: string, audience: Audience = asA) =>
      company.tx((tx) => company.get(DownlineFigures).page(tx, { distributorNo, level: 1 }, audience));
    expect((await page('B')).items.map(({ distributorNo }) => distributorNo)).toEqual([
      'B1',
      'B2',
      'B3',
      'B4',
      'B5',
      'C',
    ]);
    expect((await page('B')).items[0]).toEqual({
      ...{ distributorNo: 'B1', name: 'Name of B1', plan: 'professional', joined: '2026-01' },
      ...{ level: 1, pv: '200.00', gv: '200.00', downline: 0, frontline: 0 },
    });
    expect((await page('B', 'staff')).items[0]).toMatchObject({ status: 'active' });
    for (const other of ['R', 'X', 'Nobody'])
      expect((await refusal(page(other))).code).toBe('distributor-unknown');
  });
});
