import { type AnswerApp, startAnswerApp } from './answer-app';
import { camt, registerAnswer } from './answer-files';

const OTHER_IBAN = 'NL91ABNA0417164300';
const OUR_IBAN = 'NL26VAYB8060476890';

describe('a file that is not what it should be', () => {
  let app: AnswerApp;
  beforeEach(async () => {
    app = await startAnswerApp();
  });
  afterEach(() => app.close());

  it('frees nobody of a cancelled batch by days that were not over when it came', async () => {
    const id = await app.left({ count: 1, exportedOn: '2026-11-25' });
    await app.cancel(id);
    await app.take('camt.053', camt([], { from: '2026-11-20', until: '2026-12-31' }));
    expect(await app.items(id)).toMatchObject([{ inFlight: true }]);
  });

  it('frees nobody by days of an account that it does not name', async () => {
    const id = await app.left({ count: 1 });
    await app.cancel(id);
    const nameless = camt([], { from: '2026-11-20', until: '2026-11-24' }).replace(/<Acct>.*<\/Acct>/, '');
    await app.take('camt.053', nameless);
    expect(await app.items(id)).toMatchObject([{ inFlight: true }]);
  });

  it('is refused when it tells of bookings of days far ahead', async () => {
    const id = await app.left({ count: 1 });
    const ahead = camt([{ reference: `UPL-${id}-1` }], { from: '2226-11-23' });
    await expect(app.take('camt.053', ahead)).rejects.toMatchObject({ code: 'answer-of-days-ahead' });
    expect(await app.outcomes(id)).toEqual([null]);
  });

  it('ends no payment before it was sent, whatever day it says', async () => {
    const id = await app.left({
      ...{ count: 1, format: '1c-register' },
      reference: (of, position) => `${of}/${position}`,
    });
    const old = registerAnswer(id, ['зачислено']).replace('2026-11-23', '1926-11-23');
    await app.take('1c-register', old);
    expect(await app.items(id)).toMatchObject([{ outcome: 'paid', paidOn: '2026-11-22' }]);
  });

  it('of another account posts nothing, not even its fees, and says so', async () => {
    const id = await app.left({ count: 1 });
    const told = camt([{ reference: `UPL-${id}-1` }, { amount: '500.00', fee: true }]);
    const report = await app.take('camt.053', told.replaceAll(OUR_IBAN, OTHER_IBAN));
    expect(report).toMatchObject({ posted: 0, unmatched: 2 });
    expect(report.warnings).toContainEqual({
      code: 'statement-of-another-account',
      message: expect.stringContaining('NL91…4300'),
    });
    expect(await app.balance('bank-fees')).toBe(0);
  });
});
