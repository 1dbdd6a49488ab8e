import { alfa } from '../../../src/payouts/formats/pain/alfa';
import { drafted, PAYER, payee } from './made-up';
import { at, readXml, textAt } from './read-xml';
import { written } from './written';

const payments = [drafted('ru-account', 0), drafted('ru-account', 1)];

it("is a message by Alfa-Bank's guide", async () => {
  const document = readXml((await written(alfa, payments)).get('payments')!);
  const group = at(document, 'CstmrCdtTrfInitn/PmtInf')!;
  expect(textAt(group, 'ReqdExctnDt')).toBe('2026-11-22');
  expect(textAt(group, 'Dbtr/Nm')).toBe('ООО «Зелёная волна»');
  expect(textAt(group, 'Dbtr/Id/OrgId/Othr/Id')).toBe('7707083893');
  expect(textAt(group, 'Dbtr/Id/OrgId/Othr/SchmeNm/Cd')).toBe('TXID');
  expect(textAt(group, 'DbtrAcct/Id/Othr/Id')).toBe(PAYER.account);
  expect(textAt(group, 'DbtrAgt/FinInstnId/ClrSysMmbId/ClrSysId/Cd')).toBe('RUCBC');
  expect(textAt(group, 'DbtrAgt/FinInstnId/ClrSysMmbId/MmbId')).toBe('044525225');
  const [first, second] = group.children.filter(({ name }) => name === 'CdtTrfTxInf');
  expect([first!, second!].map((one) => textAt(one, 'PmtId/EndToEndId'))).toEqual(['41', '42']);
  expect(at(first!, 'Cdtr/Id')).toBeNull();
  expect(textAt(second!, 'Cdtr/Id/PrvtId/Othr/Id')).toBe('500100732259');
  expect(at(first!, 'Amt/InstdAmt')!.attributes).toEqual({ Ccy: 'RUB' });
});

it('takes names in any script as they are', () => {
  for (const name of ['Әлия Қасымова', 'محمد علي', '王小明', '<Nm> & "₽"']) {
    const carried = alfa.carry({ ...payments[0]!, payee: payee('ru-account', { name }) }, PAYER);
    expect(carried).toMatchObject({ isCarried: true, rewritten: [] });
  }
});

it('refuses what is too long for the message instead of cutting it', () => {
  expect(alfa.carry({ ...payments[0]!, purpose: 'я'.repeat(141) }, PAYER)).toMatchObject({
    cause: { field: 'purpose', code: 'purpose-too-long' },
  });
  // One character each, though JavaScript counts two.
  expect(alfa.carry({ ...payments[0]!, purpose: '😀'.repeat(140) }, PAYER).isCarried).toBe(true);
});
