import { ExplainAncestor, ExplainLine, ExplainStatement } from '../../src/commissions';
import { ChangeStatus } from '../../src/network';
import { Company, NEAREST, refusal, SHIPPED } from './explained-company';

const PERIOD = 202610;
const OLD = '2026-01-15';

describe('why nothing was paid', () => {
  let company: Company;
  afterEach(() => company.stop());

  const statement = async (no: string) => {
    const { lines } = await company.tx((tx) =>
      company.get(ExplainStatement).explain(tx, PERIOD, no, 'staff'),
    );
    return Object.fromEntries(lines.map(({ bonus, level, ...line }) => [`${bonus}/${level}`, line]));
  };
  const up = async (buyerNo: string, ancestorNo: string) => {
    const question = { periodId: PERIOD, buyerNo, ancestorNo };
    return (await company.tx((tx) => company.get(ExplainAncestor).explain(tx, question, 'staff'))).answers;
  };
  const line = (distributorNo: string, level: string) =>
    company.tx((tx) =>
      company.get(ExplainLine).explain(tx, { periodId: PERIOD, distributorNo, level }, 'staff'),
    );

  it('is the plan: levels it does not reach and bonuses it does not have, with the volume that is there', async () => {
    company = await Company.start('2026-11-05T12:00:00Z');
    const chain = 'A B C D E F G H I'.split(' ');
    await company.distributors(
      ...chain.map((no, i) => [no, chain[i - 1] ?? '', no < 'C' ? '2026-10-01' : OLD] as const),
    );
    await company.orders(
      ['O-H', 'H', '2026-10-02', '60.00'],
      ['O-I', 'I', '2026-10-02', '7.00'],
      ['O-B', 'B', '2026-10-02', '1.00'],
    );
    await company.close(PERIOD);
    expect(await statement('B')).toMatchObject({
      'level/5': { reason: 'no-volume', rate: '5', volume: '0.00' },
      'level/6': { reason: 'beyond-plan-levels', rate: null, volume: '60.00', amount: null, wouldAdd: null },
      'infinity/7+': { reason: 'plan-without-bonus', rate: null, volume: '7.00', conditions: [] },
    });
    expect(await statement('A')).toMatchObject({
      'level/1': { reason: null, rate: '20', volume: '1.00', amount: '0.20' },
      'infinity/7+': { reason: 'plan-without-bonus', volume: '67.00' },
    });
    expect(await up('H', 'B')).toMatchObject([
      { bonus: 'infinity', reason: 'plan-without-bonus' },
      { bonus: 'level', reason: 'beyond-plan-levels' },
    ]);
    expect(await line('A', '7+')).toMatchObject({
      volume: '67.00',
      items: [{ distributorNo: 'H' }, { distributorNo: 'I' }],
    });
    expect((await refusal(line('A', '5+'))).code).toBe('level-unknown');
  });

  it('is a nearer earner: blocked, in steps, with what that one took', async () => {
    company = await Company.start('2026-11-05T12:00:00Z', NEAREST);
    const chain = 'A B C D E F G H I J'.split(' ');
    const friends = (of: string) => [1, 2, 3, 4, 5].map((place) => [`${of}${place}`, of, OLD] as const);
    await company.distributors(
      ...chain.map((no, i) => [no, chain[i - 1] ?? '', OLD] as const),
      ...friends('A'),
      ...friends('C'),
    );
    // A and C qualify; J stands 7 below C and 9 below A, I 8 below A alone counts for A.
    await company.orders(
      ...['A', 'C', ...friends('A').map(([no]) => no), ...friends('C').map(([no]) => no)].map(
        (no) => [`O-${no}`, no, '2026-10-02', '200.00'] as const,
      ),
      ['O-I', 'I', '2026-10-02', '30.00'],
      ['O-J', 'J', '2026-10-02', '400.00'],
    );
    await company.close(PERIOD);
    expect((await statement('A'))['infinity/7+']).toMatchObject({
      ...{ reason: null, volume: '30.00', amount: '3.00' },
      blocked: { volume: '400.00', earners: [{ stepsBelow: 2, earners: 1, volume: '400.00' }] },
    });
    expect((await statement('B'))['infinity/7+']).toMatchObject({
      ...{ reason: 'not-qualified', volume: '30.00', wouldAdd: '3.00' },
      blocked: { volume: '400.00', earners: [{ stepsBelow: 1 }] },
    });
    expect((await up('J', 'A'))[0]).toMatchObject({
      ...{ bonus: 'infinity', level: '7+', reason: 'blocked', volume: null },
      ...{ blockedStepsUp: 7, blockedStepsBelow: 2 },
    });
    expect((await up('J', 'C'))[0]).toMatchObject({ reason: null, lineAmount: '40.00' });
    expect((await line('A', '7+')).items.map(({ distributorNo }) => distributorNo)).toEqual(['I']);
    expect(await line('A', '9')).toMatchObject({ volume: '0.00', items: [] });
    expect(await line('A', '8')).toMatchObject({ volume: '30.00', items: [{ distributorNo: 'I' }] });
  });

  it('is the person: terminated, enrolled later, not in the tree at all', async () => {
    company = await Company.start('2026-10-20T12:00:00Z');
    await company.distributors(['A', '', OLD], ['X', 'A', OLD]);
    await company.orders(['O-X', 'X', '2026-10-02', '10.00']);
    await company.tx((tx) =>
      company.get(ChangeStatus).change(tx, { distributorNo: 'A', toStatus: 'terminated', by: 'Ada' }),
    );
    company.app.clock.moveTo('2026-11-05T12:00:00Z');
    await company.distributors(['L', 'X', '2026-11-03'], ['Y', 'L', OLD], ['Z', 'L', '2026-11-04']);
    await company.orders(['O-Y', 'Y', '2026-10-03', '5.00']);
    await company.close(PERIOD);

    const reasons = async (no: string) =>
      new Set(Object.values(await statement(no)).map(({ reason }) => reason));
    expect(await reasons('A')).toEqual(new Set(['terminated']));
    expect(await reasons('L')).toEqual(new Set(['not-enrolled']));
    expect(await reasons('Z')).toEqual(new Set(['not-enrolled']));
    expect((await statement('A'))['level/1']).toMatchObject({ volume: '10.00', rate: '5', amount: null });
    expect((await statement('L'))['level/1']).toMatchObject({ volume: '5.00' });
    // L keeps the place: Y stands two steps below X.
    expect((await up('Y', 'X'))[1]).toMatchObject({
      bonus: 'level',
      level: '2',
      reason: null,
      lineAmount: '0.25',
    });
    expect((await up('Y', 'L'))[1]).toMatchObject({ reason: 'not-enrolled' });
    expect(await line('Z', '1')).toMatchObject({ volume: '0.00', items: [] });
    expect((await refusal(up('Z', 'L'))).code).toBe('ancestor-not-above');
  });

  it('is volume: none of one’s own group yet, none at the level', async () => {
    company = await Company.start(
      '2026-11-05T12:00:00Z',
      SHIPPED.replace('countFrom: enrolment', 'countFrom: first-volume'),
    );
    await company.distributors(['A', '', OLD], ['X', 'A', OLD], ['Y', 'X', OLD]);
    await company.orders(['O-X', 'X', '2026-10-02', '10.00']);
    await company.close(PERIOD);
    expect((await statement('Y'))['level/1']).toMatchObject({
      reason: 'no-plan',
      rate: null,
      volume: '0.00',
    });
    expect((await statement('X'))['level/1']).toMatchObject({ reason: 'no-volume', rate: '20' });
    expect((await statement('A'))['level/1']).toMatchObject({ reason: null, amount: '2.00' });
    expect((await up('Y', 'X'))[1]).toMatchObject({ bonus: 'level', level: '1', reason: 'no-volume' });
  });
});
