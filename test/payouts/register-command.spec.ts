import { buffer } from 'node:stream/consumers';
import { readSheet } from 'read-excel-file/node';
import { PayoutRegister } from '../../src/payouts/registers/payout-register.service';
import type { SheetFormat } from '../../src/platform/spreadsheet';
import type { Company } from '../support/company';
import { aFour, Finance, OCTOBER } from './payout-company';

describe('the register beside a batch', () => {
  let company: Company;
  let finance: Finance;
  beforeEach(async () => {
    company = await aFour().start();
    finance = new Finance(company);
    await company.close(OCTOBER);
    await finance.iban('C', { name: '=cmd() "C"' });
  });
  afterEach(() => company.stop());

  const register = (id: number, format: SheetFormat): Promise<Buffer> =>
    company.snapshot(async (tx) => buffer(await company.get(PayoutRegister).stream(tx, id, format)));

  it('tells what is frozen, with the columns as configured, before the export and after', async () => {
    const { id } = await finance.freeze();
    const before = (await register(id, 'csv')).toString().split('\n');
    expect(before[0]).toBe(
      'number,distributor_no,name,account,bic,inn,currency,amount,purpose,reference,mark',
    );
    expect(before[1]).toMatch(
      /^1,C,"'=cmd\(\) ""C""",[A-Z]{2}\d+,[A-Z0-9]+,,EUR,200\.00,.*,,NOT FOR PAYMENT$/,
    );
    await finance.approve(id);
    await finance.export(id);
    expect((await register(id, 'csv')).toString()).toMatch(/,UP\d+-[A-Z0-9]+-1,NOT FOR PAYMENT\n$/);
    const sheet = await readSheet(await register(id, 'xlsx'));
    expect(sheet[2]!.slice(0, 3)).toEqual([1, 'C', '=cmd() "C"']);
  });

  it('is refused where nothing is frozen', async () => {
    await expect(register(4711, 'csv')).rejects.toMatchObject({ code: 'batch-unknown' });
    const { id } = await finance.freeze();
    await finance.reject(id);
    await expect(register(id, 'csv')).rejects.toMatchObject({ code: 'batch-state' });
  });
});
