import { camt053 } from './camt-053';
import { ofKind, partsOf, warningCodes } from './spec-support';

const balance = (code: string, amount: string, day: string, sign = 'CRDT') =>
  `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Dt><Dt>${day}</Dt></Dt></Bal>`;

const statement = (opening: string, closing: string, entries: string) => `<Stmt><Id>2026/1</Id>
  <FrToDt><FrDtTm>2026-11-23T00:00:00</FrDtTm><ToDtTm>2026-11-23T23:59:59</ToDtTm></FrToDt>
  <Acct><Id><IBAN>NL26VAYB8060476890</IBAN></Id><Ccy>EUR</Ccy></Acct>
  ${balance('OPBD', opening, '2026-11-23')}${balance('CLBD', closing, '2026-11-23')}${entries}</Stmt>`;

const message = (...statements: string[]) =>
  `<?xml version="1.0"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><GrpHdr><MsgId>1</MsgId></GrpHdr>${statements.join('')}</BkToCstmrStmt></Document>`;

interface Told {
  amount: string;
  sign?: 'DBIT' | 'CRDT';
  status?: string;
  more?: string;
  details?: string;
}
const entry = ({ amount, sign = 'DBIT', status = 'BOOK', more = '', details = '' }: Told) =>
  `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts>${status}</Sts><BookgDt><Dt>2026-11-23</Dt></BookgDt>
   <AcctSvcrRef>BANK-1</AcctSvcrRef>${more}<NtryDtls>${details}</NtryDtls></Ntry>`;

const payment = (reference: string, amount: string | null, more = '') =>
  `<TxDtls><Refs><PmtInfId>P-1</PmtInfId><EndToEndId>${reference}</EndToEndId></Refs>
   ${amount === null ? '' : `<AmtDtls><TxAmt><Amt Ccy="EUR">${amount}</Amt></TxAmt></AmtDtls>`}
   <RltdPties><Cdtr><Nm>Anna</Nm></Cdtr><CdtrAcct><Id><IBAN>NL56AGDH9619008421</IBAN></Id></CdtrAcct></RltdPties>${more}</TxDtls>`;

it('reads what a statement covers, and a booked payment with all that tells it', async () => {
  const parts = await partsOf(
    camt053,
    message(statement('100', '87.5', entry({ amount: '12.50', details: payment('UPL-1', '12.50') }))),
  );
  expect(parts).toEqual([
    {
      ...{ kind: 'statement', ownAccount: 'NL26VAYB8060476890', currency: 'EUR', statementId: '2026/1' },
      ...{
        fromOn: '2026-11-23',
        untilOn: '2026-11-23',
        isWhole: true,
        openingMinor: 10_000n,
        closingMinor: 8_750n,
      },
    },
    {
      ...{ kind: 'entry', direction: 'out', amountMinor: 1_250n, currency: 'EUR', bookedOn: '2026-11-23' },
      ...{
        ownAccount: 'NL26VAYB8060476890',
        endToEndId: 'UPL-1',
        instructionId: null,
        paymentInformationId: 'P-1',
      },
      ...{ number: null, orderedOn: null, account: 'NL56AGDH9619008421', name: 'Anna', purpose: null },
      ...{ bankReference: 'BANK-1', returnCode: null, returnText: null, isReversal: false, isFee: false },
      chargesMinor: 0n,
    },
  ]);
});

it('takes booked entries alone', async () => {
  const entries = entry({ amount: '5', status: 'PDNG' }) + entry({ amount: '6', status: 'INFO' });
  const late = `<Ntry><Amt Ccy="EUR">7</Amt><CdtDbtInd>CRDT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><DtTm>2026-11-23T23:30:00+01:00</DtTm></BookgDt></Ntry>`;
  const parts = await partsOf(camt053, message(statement('0', '7', entries + late)));
  expect(ofKind(parts, 'entry')).toEqual([
    expect.objectContaining({ amountMinor: 700n, bookedOn: '2026-11-23' }),
  ]);
  expect(warningCodes(parts)).toEqual([]);
});

describe('payments booked as one sum', () => {
  const batch = '<Btch><PmtInfId>UPL-B</PmtInfId><NbOfTxs>2</NbOfTxs></Btch>';

  it('are one part each when they add up', async () => {
    const details = batch + payment('A', '10') + payment('B', '2.5');
    const parts = await partsOf(
      camt053,
      message(statement('20', '7.5', entry({ amount: '12.50', details }))),
    );
    expect(ofKind(parts, 'entry').map((e) => [e.endToEndId, e.amountMinor, e.bankReference])).toEqual([
      ['A', 1_000n, 'BANK-1/1'],
      ['B', 250n, 'BANK-1/2'],
    ]);
    expect(warningCodes(parts)).toEqual([]);
  });

  it.each([
    ['do not add up', payment('A', '10') + payment('B', '2'), ['payments-do-not-add-up']],
    ['say no amount', payment('A', null) + payment('B', null), []],
  ])('stay one when they %s', async (_, payments, warnings) => {
    const entries = entry({ amount: '12.50', details: batch + payments });
    const parts = await partsOf(camt053, message(statement('20', '7.5', entries)));
    expect(ofKind(parts, 'entry')).toEqual([
      expect.objectContaining({ endToEndId: null, paymentInformationId: 'UPL-B', amountMinor: 1_250n }),
    ]);
    expect(warningCodes(parts)).toEqual(warnings);
  });
});

it('reads money that comes back, with its reason and the charges kept', async () => {
  const returned = `<Chrgs><Rcrd><Amt Ccy="EUR">0.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>
    <RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>closed</AddtlInf></RtrInf>`;
  const entries =
    entry({ amount: '12', sign: 'CRDT', details: payment('UPL-1', '12.50', returned) }) +
    entry({ amount: '3', sign: 'CRDT', more: '<RvslInd>true</RvslInd>', details: payment('UPL-2', '3') });
  const parts = await partsOf(camt053, message(statement('0', '15', entries)));
  expect(ofKind(parts, 'entry')).toEqual([
    expect.objectContaining({
      ...{ direction: 'in', amountMinor: 1_200n, endToEndId: 'UPL-1', chargesMinor: 50n },
      ...{ returnCode: 'AC04', returnText: 'closed', isReversal: false },
    }),
    expect.objectContaining({
      direction: 'in',
      endToEndId: 'UPL-2',
      returnCode: 'reversal',
      isReversal: true,
    }),
  ]);
});

it('knows what the bank takes for itself', async () => {
  const code = (sub: string) =>
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${sub}</SubFmlyCd></Fmly></Domn></BkTxCd>`;
  const entries = entry({ amount: '1', more: code('CHRG') }) + entry({ amount: '2', more: code('ESCT') });
  const parts = await partsOf(camt053, message(statement('3', '0', entries)));
  expect(ofKind(parts, 'entry').map(({ isFee }) => isFee)).toEqual([true, false]);
});

it('tells when a statement does not add up, or says no balances', async () => {
  const parts = await partsOf(
    camt053,
    message(
      statement('10', '10', entry({ amount: '4' })),
      '<Stmt><Acct><Id><Othr><Id>40702</Id></Othr></Id></Acct></Stmt>',
      '<Stmt><Id>1</Id></Stmt>',
    ),
  );
  expect(warningCodes(parts)).toEqual(['balances-do-not-add-up', 'no-balances', 'no-account', 'no-balances']);
  expect(ofKind(parts, 'statement').map(({ isWhole }) => isWhole)).toEqual([true, false, false]);
});

it.each([
  [
    'one page of several',
    '<StmtPgntn><PgNb>2</PgNb><LastPgInd>true</LastPgInd></StmtPgntn>',
    '2026-11-23T00:00:00',
  ],
  ['part of a day', '', '2026-11-23T08:00:00'],
])('does not take %s for the whole day', async (_, pages, from) => {
  const text = message(statement('0', '0', ''))
    .replace('<FrToDt>', `${pages}<FrToDt>`)
    .replace('2026-11-23T00:00:00', from);
  expect(ofKind(await partsOf(camt053, text), 'statement')[0]).toMatchObject({ isWhole: false });
});

it('leaves out what has no amount, direction or day, and says so', async () => {
  const entries =
    entry({ amount: 'NaN' }) +
    entry({ amount: '1' }).replace('2026-11-23', '2026-02-30') +
    entry({ amount: '1' }).replace('DBIT', 'BOTH') +
    entry({ amount: '1' }).replace('EUR', 'XYZ');
  const parts = await partsOf(camt053, message(statement('0', '0', entries)));
  expect(ofKind(parts, 'entry')).toEqual([]);
  expect(warningCodes(parts)).toEqual(Array<string>(4).fill('entry-unreadable'));
});

it('reads a notification (.054), and refuses what has no statement', async () => {
  const notification = `<Document><BkToCstmrDbtCdtNtfctn><Ntfctn><Acct><Id><IBAN>NL26VAYB8060476890</IBAN></Id></Acct>${entry({ amount: '1' })}</Ntfctn></BkToCstmrDbtCdtNtfctn></Document>`;
  const parts = await partsOf(camt053, notification);
  expect(ofKind(parts, 'entry')).toHaveLength(1);
  expect(ofKind(parts, 'statement')[0]).toMatchObject({ isWhole: false });
  await expect(partsOf(camt053, '<Document/>')).rejects.toMatchObject({ code: 'answer-unreadable' });
});

it('reads a twenty thousand entries in constant memory', async () => {
  async function* bytes() {
    yield await Promise.resolve(Buffer.from('<Document><BkToCstmrStmt><Stmt><Id>1</Id>'));
    const one = entry({ amount: '1', details: payment('UPL-1', '1') });
    for (let part = 0; part < 20; part++) yield Buffer.from(one.repeat(1_000));
    yield Buffer.from('</Stmt></BkToCstmrStmt></Document>');
  }
  const before = process.memoryUsage().heapUsed;
  let entries = 0;
  for await (const part of camt053.read(bytes())) entries += part.kind === 'entry' ? 1 : 0;
  expect(entries).toBe(20_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(100_000_000);
});
