import { sepa } from '../../../src/payouts/formats/pain/sepa';
import { drafted, headOf, PAYER, payee } from './made-up';
import { at, readXml, textAt } from './read-xml';
import { written } from './written';

const payment = drafted('iban', 0);

const nameWritten = (name: string): string | null => {
  const carried = sepa.carry({ ...payment, payee: payee('iban', { name }) }, PAYER);
  return carried.isCarried ? (carried.rewritten.find((one) => one.field === 'name')?.to ?? name) : null;
};

it('is a transfer in euro by the rules of SEPA', async () => {
  const document = readXml((await written(sepa, [payment])).get('payments')!);
  const message = at(document, 'CstmrCdtTrfInitn')!;
  expect(textAt(message, 'GrpHdr/MsgId')).toBe('UPL-20261122-000017-9F3A1C7E');
  expect(textAt(message, 'GrpHdr/CreDtTm')).toBe('2026-11-22T01:05:09');
  expect(textAt(message, 'PmtInf/PmtTpInf/SvcLvl/Cd')).toBe('SEPA');
  expect(textAt(message, 'PmtInf/ChrgBr')).toBe('SLEV');
  expect(textAt(message, 'PmtInf/ReqdExctnDt/Dt')).toBe('2026-11-22');
  expect(textAt(message, 'PmtInf/Dbtr/Nm')).toBe('Green Wave LLC');
  expect(textAt(message, 'PmtInf/DbtrAcct/Id/IBAN')).toBe(PAYER.iban);
  const transfer = at(message, 'PmtInf/CdtTrfTxInf')!;
  expect(textAt(transfer, 'PmtId/EndToEndId')).toBe('UPL-20261122-000017-9F3A1C7E-1');
  expect(at(transfer, 'Amt/InstdAmt')!.attributes).toEqual({ Ccy: 'EUR' });
  expect(at(transfer, 'Cdtr/PstlAdr')).toBeNull();
});

it('keeps references within 35 characters up to its last payment', () => {
  const messageId = 'A'.repeat(28);
  expect(sepa.reference({ ...headOf([payment]), messageId }, sepa.mostPayments)).toHaveLength(35);
});

it.each([
  ['Иванова Юлия Щербакова', 'Ivanova Yuliya Shcherbakova'],
  ['Хворостовский Дмитрий', 'Khvorostovskiy Dmitriy'],
  ['Подъячева Ольга', 'Podyacheva Olga'],
  ['Семёнов Артём', 'Semenov Artem'],
  ['ЩУКИН Юрий', 'SHCHUKIN Yuriy'],
  ['Әлия Қасымова', 'Aliya Kasymova'],
  ['Нұрсұлтан Әбішұлы', 'Nursultan Abishuly'],
  ['Ғұмарқызы Өміржан Үсеңов', 'Gumarkyzy Omirzhan Usenov'],
  ['Їжак Єва', 'Yizhak Yeva'],
  ['Љубић Ђорђе', 'Ljubic Djordje'],
  ['Əliyev Əli', 'Aliyev Ali'],
  ['Müller-Straße', 'Muller-Strasse'],
  ['Γιώργος', 'Giorgos'],
  ['ООО «Волна» & сыновья', "OOO 'Volna' + synovya"],
  ["O'Brien (Jr.)", "O'Brien (Jr.)"],
  ['=cmd()', '.cmd()'],
])('%s is written %s', (name, latin) => expect(nameWritten(name)).toBe(latin));

it('cuts a name to 70 characters and says so', () => {
  const latin = nameWritten('Щ'.repeat(100))!;
  expect(latin).toBe('SHCH'.repeat(18).slice(0, 70));
});

it.each(['😀', '😀 👩‍👩‍👧', 'محمد', 'משה', '王小明', 'Иван محمد', '---'])(
  'has no Latin writing of %s',
  (name) => {
    const carried = sepa.carry({ ...payment, payee: payee('iban', { name }) }, PAYER);
    expect(carried).toMatchObject({ cause: { field: 'name', code: 'no-latin-writing' } });
  },
);

describe('accounts', () => {
  const causeOf = (change: object): string | null => {
    const carried = sepa.carry({ ...payment, payee: payee('iban', change) }, PAYER);
    return carried.isCarried ? null : carried.cause.code;
  };

  it.each([
    ['TR330006100519786457841326', 'not-in-sepa'],
    ['KZ86125KZT5004100100', 'not-in-sepa'],
    ['DE89370400440532013001', 'account-invalid'],
    ['CH9300762011623852957', null],
    ['GB29NWBK60161331926819', null],
    ['RS35260005601001611379', null],
    ['AL47212110090000000235698741', null],
  ])('%s: %s', (account, code) => expect(causeOf({ account })).toBe(code));

  it('needs no BIC, and none that is wrong', () => {
    expect(causeOf({ bic: '' })).toBeNull();
    expect(causeOf({ bic: 'NOBANK' })).toBe('bic-invalid');
  });
});

it('asks for the name of the company in Latin letters and never makes one up', () => {
  const gapsOf = (change: object): unknown =>
    sepa.gaps({ ...PAYER, ...change }).map(({ setting }) => setting);
  expect(gapsOf({ latinName: null })).toEqual(['payerLatinName']);
  expect(gapsOf({ latinName: null, name: 'Green Wave LLC' })).toEqual([]);
  expect(gapsOf({ latinName: 'Зелёная волна' })).toEqual(['payerLatinName']);
  expect(gapsOf({ iban: 'TR330006100519786457841326' })).toEqual(['payerIban']);
  expect(gapsOf({ ibanBic: 'X' })).toEqual(['payerIbanBic']);
});
