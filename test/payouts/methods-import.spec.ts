import { ChangeStatus } from '../../src/network';
import { MethodImport } from '../../src/payouts/methods/method-import.service';
import { PayoutMethods } from '../../src/payouts/methods/payout-methods.service';
import { problemsOf } from '../network/network-app';
import { BIC, IBANS, METHODS_HEADER, type MethodsApp, RUSSIAN, startMethodsApp } from './methods-app';

const iban = (no: string, account: string) => `${no},iban,Name of ${no},${account},${BIC},,`;
const russian = (no: string) => `${no},ru-account,Иван,${RUSSIAN.account},${RUSSIAN.bic},${RUSSIAN.inn},RUB`;

describe('a file of payout methods', () => {
  let app: MethodsApp;
  beforeAll(async () => {
    app = await startMethodsApp();
  });
  afterAll(() => app.close());
  beforeEach(() => app.ownerSql('TRUNCATE payout_method RESTART IDENTITY'));

  const take = (rows: readonly string[], skipBad = false) =>
    app.take(app.get(MethodImport).definition('Ann'), METHODS_HEADER, rows, skipBad);
  const of = async (no: string) => {
    const id = await app.idOf(no);
    return app.tx((tx) => app.get(PayoutMethods).of(tx, id));
  };

  it('is each person’s method from now on, and changes nothing the second time', async () => {
    const rows = [iban('A', IBANS[0]), russian('B')];
    expect(await take(rows)).toMatchObject({ added: 2, unchanged: 0, bad: 0 });
    expect(await of('A')).toMatchObject([
      { kind: 'iban', account: 'DE89…3000', country: 'DE', state: 'usable' },
    ]);
    expect(await of('B')).toMatchObject([{ kind: 'ru-account', account: '4070…1234', currency: 'RUB' }]);
    expect(await take(rows)).toMatchObject({ added: 0, unchanged: 2, bad: 0, warnings: [] });
    // As it was copied from a letter: the same account.
    expect(await take([iban('A', 'de89 3704 0044 0532 0130 00')])).toMatchObject({ added: 0, unchanged: 1 });
  });

  it('changes a method, which waits, and an old file does not bring the old one back', async () => {
    const before = [iban('A', IBANS[0])];
    await take(before);
    expect(await take([iban('A', IBANS[1])])).toMatchObject({ added: 1, unchanged: 0 });
    const waiting = await of('A');
    expect(waiting).toMatchObject([{ state: 'waiting' }, { state: 'ended', endedBy: 'Ann' }]);
    expect(waiting[0]!.usableFrom).toEqual(new Date(app.clock.now().getTime() + 48 * 3_600_000));
    expect(await take(before)).toMatchObject({
      added: 0,
      unchanged: 1,
      warnings: [{ code: 'changed-since', count: 1 }],
    });
    expect(await of('A')).toEqual(waiting);
  });

  it('names each bad line, its column and the cause, and takes nothing', async () => {
    await app.enrol('L', 'R');
    await app.tx((tx) =>
      app.get(ChangeStatus).change(tx, { distributorNo: 'L', toStatus: 'terminated', by: 'Ann' }),
    );
    const rows = [
      iban('A', 'DE89370400440532013001'),
      iban('nobody', IBANS[0]),
      iban('b', IBANS[0]),
      iban('L', IBANS[0]),
      iban('C', IBANS[0]),
      iban('C', IBANS[1]),
      `D,iban,,${IBANS[0]},${BIC},1,EUR`,
      russian('B'),
    ];
    expect(await problemsOf(take(rows))).toEqual([
      '2 not-an-iban',
      '3 distributor-unknown',
      '4 distributor-unknown',
      '5 distributor-terminated',
      '6 contradicted',
      '7 contradicted',
      '8 not-an-inn',
      '8 empty',
    ]);
    expect(await of('B')).toEqual([]);
    expect(await take(rows, true)).toMatchObject({ rows: 8, added: 1, bad: 7 });
    expect(await of('B')).toMatchObject([{ state: 'usable' }]);
  });

  it('keeps no account that can be read, in no table', async () => {
    await take([iban('A', IBANS[0]), russian('B')]);
    const kept = await app.ownerSql<{ text: string }>(
      `SELECT t::text AS text FROM payout_method AS t UNION ALL SELECT t::text FROM audit_entry AS t
        UNION ALL SELECT t::text FROM import_record AS t`,
    );
    for (const { text } of kept) {
      for (const secret of [IBANS[0], RUSSIAN.account, RUSSIAN.inn, 'Name of A'])
        expect(text).not.toContain(secret);
    }
  });
});
