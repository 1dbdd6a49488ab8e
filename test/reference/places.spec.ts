import { referenceClose, whyNothing } from './reference';
import { chain, distributor, october, shippedPlanSet } from './shipped-plan';
import type { ReferenceDistributor, ReferenceInput } from './types';

/** Root first: N9 sponsors N8 … N1 sponsors N0, who buys; so Nk is k steps above N0. */
const numbers = ['N9', 'N8', 'N7', 'N6', 'N5', 'N4', 'N3', 'N2', 'N1', 'N0'];
const tenDeep = chain(...numbers);
const order = { N0: '100.00' };

function changed(changes: Record<string, Partial<ReferenceDistributor>>): ReferenceDistributor[] {
  return tenDeep.map((row) => ({ ...row, ...changes[row.no] }));
}

function earners(input: ReferenceInput): string[] {
  return referenceClose(input).lines.map((line) => `${line.distributorNo} ${line.level} ${line.amount}`);
}

describe('places in the tree', () => {
  it('are kept by the terminated, who earn nothing; the suspended earn', () => {
    const input = october(changed({ N2: { status: 'terminated' }, N3: { status: 'suspended' } }), order);
    expect(earners(input)).toEqual(['N1 1 5.00', 'N3 3 10.00', 'N4 4 10.00', 'N5 5 10.00', 'N6 6 10.00']);
    expect(whyNothing(input, 'N0', 'N2')).toContainEqual({ bonus: 'level', reason: 'terminated' });
  });

  it('are kept by those enrolled after the period, who have no standing', () => {
    const input = october(changed({ N2: { enrolledOn: '2026-11-01' } }), order);
    expect(earners(input)).toEqual(['N1 1 5.00', 'N3 3 10.00', 'N4 4 10.00', 'N5 5 10.00', 'N6 6 10.00']);
    expect(referenceClose(input).standings.map((row) => row.distributorNo)).not.toContain('N2');
    expect(whyNothing(input, 'N0', 'N2')).toContainEqual({ bonus: 'level', reason: 'not-enrolled' });
  });

  it('may be thousands deep', () => {
    const deep = Array.from({ length: 2_000 }, (_, index) => `D${String(index).padStart(5, '0')}`);
    const result = referenceClose(october(chain(...deep), { D01999: '100.00' }));
    expect(result.lines).toHaveLength(6);
    expect(result.standings[0]).toMatchObject({ rest: '100.00', gv: '100.00' });
  });
});

describe('lines', () => {
  it('stand also for 0 %, and not for volume that came back within the period', () => {
    const planSet = shippedPlanSet();
    const free = {
      ...planSet,
      plans: { ...planSet.plans, professional: { bonuses: [{ bonus: 'level' as const, rates: ['0%'] }] } },
    };
    const input = october(chain('A', 'B'), { B: '100.00' }, { planSet: free });
    expect(referenceClose(input).lines).toEqual([
      {
        distributorNo: 'A',
        plan: 'professional',
        bonus: 'level',
        level: '1',
        volume: '100.00',
        rate: '0',
        amount: '0.00',
      },
    ]);
    // The newcomers' plan is the deepest, though nobody is on it.
    expect(referenceClose(input).standings[0]?.levels).toHaveLength(5);
    const refunded = [...input.volumes, { distributorNo: 'B', cv: '-100.00' }];
    expect(referenceClose({ ...input, volumes: refunded }).lines).toEqual([]);
  });
});

describe('an infinity bonus', () => {
  const free = { qualification: undefined };

  it('pays every qualified ancestor', () => {
    const planSet = shippedPlanSet({}, { ...free, mode: 'every' });
    expect(earners(october(tenDeep, order, { planSet })).slice(-3)).toEqual([
      'N7 7+ 10.00',
      'N8 7+ 10.00',
      'N9 7+ 10.00',
    ]);
  });

  it('pays the nearest alone, passing over who is terminated, unqualified, a newcomer or not enrolled', () => {
    const planSet = shippedPlanSet({}, { ...free, mode: 'nearest' });
    const infinityOf = (people: ReferenceDistributor[], changes: Partial<ReferenceInput> = {}): string[] =>
      earners(october(people, order, { planSet, ...changes })).filter((line) => line.includes('7+'));
    expect(infinityOf(tenDeep)).toEqual(['N7 7+ 10.00']);
    expect(infinityOf(changed({ N7: { status: 'terminated' } }))).toEqual(['N8 7+ 10.00']);
    expect(infinityOf(changed({ N7: { enrolledOn: '2026-11-01' } }))).toEqual(['N8 7+ 10.00']);
    expect(infinityOf(changed({ N7: { enrolledOn: '2026-10-31' }, N8: { status: 'suspended' } }))).toEqual([
      'N8 7+ 10.00',
    ]);
    const strict = shippedPlanSet({}, { mode: 'nearest', qualification: { pv: '0.01' } });
    const volumes = [...october([], order).volumes, { distributorNo: 'N9', cv: '0.01' }];
    expect(infinityOf(tenDeep, { planSet: strict, volumes })).toEqual(['N9 7+ 10.00']);
  });
});

describe('why nothing was paid', () => {
  const answers = (ancestorNo: string, changes: Partial<ReferenceInput> = {}): Record<string, string> =>
    Object.fromEntries(
      whyNothing(october(tenDeep, order, changes), 'N0', ancestorNo).map((answer) => [
        answer.bonus,
        'level' in answer ? answer.level : answer.reason,
      ]),
    );

  it('names the line or the reason', () => {
    expect(answers('N6')).toEqual({ level: '6', infinity: 'beyond-plan-levels' });
    expect(answers('N7')).toEqual({ level: 'beyond-plan-levels', infinity: 'not-qualified' });
    expect(answers('N1', { volumes: [] })).toEqual({ level: 'no-volume', infinity: 'beyond-plan-levels' });
    expect(answers('N1', { distributors: changed({ N1: { enrolledOn: '2026-10-01' } }) })).toEqual({
      level: '1',
      infinity: 'plan-without-bonus',
    });
    const nearest = shippedPlanSet({}, { mode: 'nearest', qualification: undefined });
    expect(answers('N7', { planSet: nearest })).toEqual({ level: 'beyond-plan-levels', infinity: '7+' });
    expect(answers('N8', { planSet: nearest })).toEqual({ level: 'beyond-plan-levels', infinity: 'blocked' });
    const firstVolume = {
      newcomer: 'green-wave',
      then: 'professional',
      months: '3',
      countFrom: 'first-volume',
    } as const;
    expect(answers('N1', { planSet: shippedPlanSet({ transition: firstVolume }), volumes: [] })).toEqual({
      level: 'no-plan',
      infinity: 'no-plan',
    });
    // The line is there, but of what N0's neighbour bought.
    const neighbour = [...tenDeep, distributor('M0', 'N1')];
    expect(
      answers('N1', { distributors: neighbour, volumes: [{ distributorNo: 'M0', cv: '5.00' }] }),
    ).toMatchObject({
      level: 'no-volume',
    });
    expect(() => whyNothing(october(tenDeep, order), 'N1', 'N0')).toThrow('N0 is not above N1');
  });
});

describe('facts that cannot be', () => {
  it('are refused', () => {
    const a = distributor('A', 'B');
    expect(() => referenceClose(october([a], {}))).toThrow('no distributor B');
    expect(() => referenceClose(october([a, distributor('B', 'A')], {}))).toThrow('cycle');
    expect(() => referenceClose(october([a, a], {}))).toThrow('twice');
    expect(() => referenceClose(october(chain('A'), { A: '1e3' }))).toThrow('not a plain decimal');
  });
});
