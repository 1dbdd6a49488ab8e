import { Adjust, BalanceView } from '../../src/commissions';
import { closeMonth } from './close-month';
import { ADA, BOB, Company } from './company';
import { refusal } from './refusal';
import { linesOf, totalsOf } from './results';

/** A > B, both on Professional. B buys 200.00 in January and 600.00 in April: 10.00 and 30.00 of level 1 for A. */
describe('corrections by hand, and a balance below zero', () => {
  let company: Company;
  beforeAll(async () => {
    company = await Company.start({ now: '2026-01-20' });
    await company.takeDistributors('A,,2025-01-01\nB,A,2025-01-01');
    await company.takeOrders('O-1,B,2026-01-20,200.00');
  });
  afterAll(() => company.stop());

  const balance = () => company.tx((tx) => company.get(BalanceView).get(tx, 'A', 'staff'));

  it('are asked for by one and approved by another', async () => {
    const id = await company.askToAdjust('A', '-5.00', 'paid out in cash by mistake');
    const approve = (by: string) => company.tx((tx) => company.get(Adjust).approve(tx, id, by));
    expect((await refusal(approve(ADA))).code).toBe('approval-own');
    expect((await refusal(approve('ada '))).code).toBe('approval-own');
    await approve(BOB);
    expect((await refusal(approve(BOB))).code).toBe('adjustment-approved');
    // Nobody approves this one: it is never posted.
    await company.askToAdjust('A', '1000.00', 'a dream');
    expect(await balance()).toMatchObject({ earned: '0.00', manualPending: '-5.00' });
  });

  it('are posted with the month that they are approved in', async () => {
    await company.adjust('B', '0.01');
    await closeMonth(company, '2026-01');
    expect(await linesOf(company, '2026-01')).toEqual([
      '2026-01,A,professional,adjustment,,,,-5.00,manual/1',
      '2026-01,A,professional,level,1,200.00,5,10.00,',
      '2026-01,B,professional,adjustment,,,,0.01,manual/3',
    ]);
    expect(await totalsOf(company, '2026-01')).toEqual({ A: '5.00', B: '0.01' });
    expect(await balance()).toMatchObject({ earned: '5.00', manualPending: '0.00' });
  });

  it('are sorted by their origin within a person, as bytes', async () => {
    // Requests 4 to 10: manual/10 stands before manual/4.
    for (const amount of ['1.00', '2.00', '4.00', '8.00', '16.00', '32.00', '-63.00']) {
      await company.adjust('B', amount);
    }
    await company.takeRefunds('R-1,O-1,2026-02-02,200.00');
    // 10.00 came back, of which 5.00 had been taken already.
    expect(await balance()).toMatchObject({ earned: '5.00', refundPending: '-10.00' });
    await closeMonth(company, '2026-02');
    expect(await linesOf(company, '2026-02')).toEqual([
      '2026-02,A,professional,adjustment,,,,-10.00,2026-01/level/1/R-1',
      '2026-02,B,professional,adjustment,,,,-63.00,manual/10',
      '2026-02,B,professional,adjustment,,,,1.00,manual/4',
      '2026-02,B,professional,adjustment,,,,2.00,manual/5',
      '2026-02,B,professional,adjustment,,,,4.00,manual/6',
      '2026-02,B,professional,adjustment,,,,8.00,manual/7',
      '2026-02,B,professional,adjustment,,,,16.00,manual/8',
      '2026-02,B,professional,adjustment,,,,32.00,manual/9',
    ]);
    expect(await totalsOf(company, '2026-02')).toEqual({ A: '-10.00' });
  });

  it('stands below zero until later earnings settle it', async () => {
    expect(await balance()).toMatchObject({ earned: '-5.00', refundPending: '0.00' });
    await closeMonth(company, '2026-03');
    expect(await linesOf(company, '2026-03')).toEqual([]);
    expect(await balance()).toMatchObject({ earned: '-5.00' });
    company.on('2026-04-20');
    await company.takeOrders('O-2,B,2026-04-20,600.00');
    await closeMonth(company, '2026-04');
    expect(await balance()).toMatchObject({ earned: '25.00' });
  });

  it('approved while a month is in review belong to the next', async () => {
    await company.calculate('2026-05', 'a story');
    await company.adjust('A', '7.00');
    await company.approve('2026-05');
    await closeMonth(company, '2026-06');
    expect(await linesOf(company, '2026-05')).toEqual([]);
    expect(await linesOf(company, '2026-06')).toEqual([
      '2026-06,A,professional,adjustment,,,,7.00,manual/11',
    ]);
  });

  it('must be an amount, with a reason, of somebody', async () => {
    const ask = async (no: string, amount: string, reason = 'a reason') =>
      (await refusal(company.askToAdjust(no, amount, reason))).code;
    for (const amount of ['', '0', '0.00', '-0.00', '1.001', '1e3', '1,00', '+1.00', 'NaN']) {
      expect([amount, await ask('A', amount)]).toEqual([amount, 'adjustment-amount']);
    }
    // More than is summed exactly.
    for (const amount of ['99999999999999.99', '-999999999999999.00']) {
      expect([amount, await ask('A', amount)]).toEqual([amount, 'adjustment-amount']);
    }
    expect(await ask('A', '1.00', '  ')).toBe('adjustment-reason');
    expect(await ask('Z', '1.00')).toBe('distributor-unknown');
  });
});
