import { EnrolDistributor } from '../../../src/network';
import { PayoutMethods } from '../../../src/payouts/methods/payout-methods.service';
import { accountOfItem, type AnswerApp, startAnswerApp } from './answer-app';
import { camt, exchange, pain, registerAnswer } from './answer-files';

let app: AnswerApp;
beforeAll(async () => {
  app = await startAnswerApp({
    config: { answerColumns: { reference: 'Номер', status: 'Статус', amount: 'Сумма' } },
  });
});
afterAll(() => app.close());

describe('a status report', () => {
  it('accepts, rejects with its reason, and keeps what nobody knows', async () => {
    const transit = await app.balance('in-transit');
    const payable = await app.balance('payable');
    const id = await app.left({ count: 4 });
    const report = await app.take(
      'pain.002',
      pain(`UPL-MSG-${id}`, [
        [`UPL-${id}-1`, 'ACSP'],
        [`UPL-${id}-2`, 'RJCT', 'AC01'],
        [`UPL-${id}-3`, 'PDNG'],
        [`UPL-${id}-4`, 'WHAT'],
      ]),
    );
    expect(report).toMatchObject({
      statuses: 4,
      unmatched: 0,
      alarms: 0,
      warnings: [{ code: 'unknown-status' }],
    });
    expect(report.batches).toEqual([
      { batchId: id, state: 'settling', accepted: 1, paid: 0, rejected: 1, returned: 0, open: 3 },
    ]);
    expect(await app.items(id)).toEqual([
      { outcome: 'accepted', code: null, paidOn: null, inFlight: true },
      { outcome: 'rejected', code: 'AC01', paidOn: null, inFlight: false },
      { outcome: null, code: null, paidOn: null, inFlight: true },
      { outcome: null, code: null, paidOn: null, inFlight: true },
    ]);
    expect(await app.balance('in-transit')).toBe(transit + 3 * 1_500);
    expect(await app.balance('payable')).toBe(payable - 3 * 2_000);
  });

  it('never takes back what is stronger: an acceptance after, a rejection of what was paid', async () => {
    const id = await app.left({ count: 2 });
    await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]));
    await app.take('pain.002', pain(`UPL-MSG-${id}`, [[`UPL-${id}-2`, 'RJCT', 'AC01']]));
    const bank = await app.balance('bank');
    const report = await app.take(
      'pain.002',
      pain(`UPL-MSG-${id}`, [
        [`UPL-${id}-1`, 'RJCT', 'AC04'],
        [`UPL-${id}-2`, 'ACCP'],
      ]),
    );
    expect(report).toMatchObject({ alarms: 1, batches: [{ rejected: 0, accepted: 0 }] });
    expect(await app.outcomes(id)).toEqual(['paid', 'rejected']);
    expect(await app.balance('bank')).toBe(bank);
  });

  it('marks the method of whom it rejects, and nobody’s when the file is at fault', async () => {
    await app.tx((tx) =>
      app.get(EnrolDistributor).enrol(tx, { distributorNo: 'R', sponsorNo: null, name: 'Root', by: 'test' }),
    );
    const [root] = await app.ownerSql<{ id: number }>('SELECT id FROM distributor');
    const iban = { kind: 'iban', name: 'Root', account: 'NL91ABNA0417164300', bic: 'ABNANL2A' };
    const { method } = await app.tx((tx) =>
      app.get(PayoutMethods).set(tx, { distributorId: root!.id, distributorNo: 'R', by: 'test' }, iban),
    );
    const refused = async () =>
      (await app.ownerSql<{ code: string | null }>('SELECT refused_code AS code FROM payout_method'))[0]!
        .code;
    expect(method).toBeDefined();
    const whole = await app.left({ count: 1 });
    await app.ownerSql(
      'UPDATE payout_item SET method_id = (SELECT id FROM payout_method) WHERE batch_id = $1',
      whole,
    );
    await app.take('pain.002', pain(`UPL-MSG-${whole}`, [[null, 'RJCT', 'DU01']]));
    expect([await app.outcomes(whole), await refused()]).toEqual([['rejected'], null]);
    const single = await app.left({ count: 1 });
    await app.ownerSql(
      'UPDATE payout_item SET method_id = (SELECT id FROM payout_method) WHERE batch_id = $1',
      single,
    );
    await app.take('pain.002', pain(`UPL-MSG-${single}`, [[`UPL-${single}-1`, 'RJCT', 'AC04']]));
    expect(await refused()).toBe('AC04');
  });

  it('rejects all of a message, but those with a status of their own', async () => {
    const id = await app.left({ count: 3 });
    const all = pain(`UPL-MSG-${id}`, [
      [null, 'RJCT', 'FF01'],
      [`UPL-${id}-2`, 'ACSP'],
    ]);
    expect((await app.take('pain.002', all)).batches).toEqual([
      expect.objectContaining({ rejected: 2, accepted: 1, open: 1 }),
    ]);
    expect((await app.items(id)).map(({ code }) => code)).toEqual(['FF01', null, 'FF01']);
  });

  it('posts what was booked of a rejected payment all the same, and raises an alarm', async () => {
    const before = await app.balance('payable');
    const id = await app.left({ count: 1 });
    await app.take('pain.002', pain(`UPL-MSG-${id}`, [[`UPL-${id}-1`, 'RJCT', 'AC01']]));
    expect(await app.balance('payable')).toBe(before);
    expect(await app.take('camt.053', camt([{ reference: `UPL-${id}-1` }]))).toMatchObject({
      posted: 1,
      alarms: 1,
    });
    expect(await app.outcomes(id)).toEqual(['paid']);
    expect(await app.balance('payable')).toBe(before - 2_000);
  });

  it('of another message says nothing of ours', async () => {
    const id = await app.left({ count: 1 });
    const report = await app.take('pain.002', pain('SOMEBODY-ELSE', [[`UPL-${id}-1`, 'RJCT']]));
    expect(report).toMatchObject({ unmatched: 1, batches: [] });
    expect(await app.outcomes(id)).toEqual([null]);
  });
});

describe('the answer to a register', () => {
  it('pays and rejects, and the sum that is booked later belongs to what was paid', async () => {
    const transit = await app.balance('in-transit');
    const id = await app.left({
      ...{
        count: 3,
        format: '1c-register',
        firstNumber: 77,
        reference: (of, position) => `${of}/${position}`,
      },
    });
    const report = await app.take(
      '1c-register',
      registerAnswer(id, ['зачислено', 'счетЗакрыт', 'зачислено']),
    );
    expect(report.batches).toEqual([expect.objectContaining({ paid: 2, rejected: 1, state: 'closed' })]);
    expect(await app.items(id)).toEqual([
      { outcome: 'paid', code: null, paidOn: '2026-11-23', inFlight: false },
      { outcome: 'rejected', code: 'счетЗакрыт', paidOn: null, inFlight: false },
      { outcome: 'paid', code: null, paidOn: '2026-11-23', inFlight: false },
    ]);
    expect(await app.balance('in-transit')).toBe(transit);
    const bank = await app.balance('bank');
    const sum = camt([{ batch: `UPL-MSG-${id}`, amount: '30.00' }]);
    expect(await app.take('camt.053', sum)).toMatchObject({ posted: 1, unmatched: 0 });
    expect(await app.balance('bank')).toBe(bank);
  });
});

describe('a statement of 1C', () => {
  const order = (position: number, number: number, more: Readonly<Record<string, string>> = {}) => ({
    ...{ Номер: String(number), ПолучательСчет: accountOfItem(position), ДатаСписано: '23.11.2026', ...more },
  });
  // Of roubles; what is paid here is in EUR, so that the account tells it.
  const inEuro = (content: Buffer) =>
    Buffer.from(content.toString('latin1').replaceAll('40702810900', '40702978900'), 'latin1');

  it('is matched by number, date, amount and account, and returns by the order they name', async () => {
    const id = await app.left({
      count: 3,
      firstNumber: 501,
      reference: (_of, position) => String(500 + position),
    });
    const documents = [
      order(1, 501),
      order(2, 502, { Дата: '21.11.2026' }),
      order(1, 503),
      order(2, 502, { Сумма: '15.01' }),
    ];
    const file = inEuro(exchange(documents));
    await app.asOwner((tx) => tx.query(`ALTER TABLE payout_batch DISABLE TRIGGER payout_batch_goes_on`));
    await app.asOwner((tx) =>
      tx.query(`UPDATE payout_batch SET payer = '{"account": "40702978900000000001"}' WHERE id = $1`, [id]),
    );
    await app.asOwner((tx) => tx.query(`ALTER TABLE payout_batch ENABLE TRIGGER payout_batch_goes_on`));
    expect(await app.take('1c', file)).toMatchObject({ entries: 4, posted: 1, unmatched: 3 });
    expect(await app.outcomes(id)).toEqual(['paid', null, null]);
    const back = {
      ...{
        Номер: '9',
        ПлательщикСчет: '30102978500000000003',
        ПолучательСчет: '40702810900000000001',
        Сумма: '15.00',
      },
      ...{ ДатаПоступило: '25.11.2026', НазначениеПлатежа: 'Возврат п/п № 501 от 22.11.2026' },
    };
    expect(await app.take('1c', inEuro(exchange([back])))).toMatchObject({ posted: 1 });
    expect(await app.outcomes(id)).toEqual(['returned', null, null]);
  });
});

describe('a table of the bank', () => {
  it('is read by the configured columns, and a number needs its amount', async () => {
    const id = await app.left({ count: 3, reference: (_of, position) => String(900 + position) });
    const table = 'Номер;Статус;Сумма\n901;Исполнено;15,00\n902;Отклонено;15,00\n903;Исполнено;15,01\n';
    expect(await app.take('csv', table)).toMatchObject({ statuses: 3, unmatched: 1 });
    expect(await app.outcomes(id)).toEqual(['paid', 'rejected', null]);
  });
});

describe('the same answer', () => {
  it('read by two at once is taken in once', async () => {
    const bank = await app.balance('bank');
    const id = await app.left({ count: 20 });
    const told = Array.from({ length: 20 }, (_, index) => ({ reference: `UPL-${id}-${index + 1}` }));
    const reports = await Promise.all([1, 2, 3].map(() => app.take('camt.053', camt(told))));
    expect(reports.map(({ isKnown }) => isKnown).sort()).toEqual([false, true, true]);
    expect(await app.balance('bank')).toBe(bank + 20 * 1_500);
  });
});
