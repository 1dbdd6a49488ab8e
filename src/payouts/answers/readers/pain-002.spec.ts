import { pain002 } from './pain-002';
import { ofKind, partsOf, warningCodes } from './spec-support';

const report = (content: string, version = '03', prefix = '') => `<?xml version="1.0" encoding="UTF-8"?>
<${prefix}Document xmlns${prefix && ':p'}="urn:iso:std:iso:20022:tech:xsd:pain.002.001.${version}">
 <${prefix}CstmrPmtStsRpt>
  <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-11-23T08:00:00Z</CreDtTm></GrpHdr>
  ${content}
 </${prefix}CstmrPmtStsRpt>
</${prefix}Document>`;

const transaction = (reference: string, status: string, more = '') =>
  `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${more}</TxInfAndSts>`;

const file = `
  <OrgnlGrpInfAndSts><OrgnlMsgId>UPL-7-1</OrgnlMsgId><OrgnlMsgNmId>pain.001</OrgnlMsgNmId><GrpSts>PART</GrpSts></OrgnlGrpInfAndSts>
  <OrgnlPmtInfAndSts><OrgnlPmtInfId>UPL-7-1</OrgnlPmtInfId>
   ${transaction('UPL-7-1-1', 'ACSC')}
   ${transaction(
     'UPL-7-1-2',
     'RJCT',
     `<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account</AddtlInf><AddtlInf>closed</AddtlInf></StsRsnInf>
      <OrgnlTxRef><Amt><InstdAmt Ccy="EUR">12.5</InstdAmt></Amt><CdtrAcct><Id><IBAN>NL91 ABNA 0417 1643 00</IBAN></Id></CdtrAcct></OrgnlTxRef>`,
   )}
   ${transaction('UPL-7-1-3', 'WOND')}
  </OrgnlPmtInfAndSts>`;

it.each(['03', '08', '10', '14'])('reads the status of each payment in version %s', async (version) => {
  const parts = await partsOf(pain002, report(file, version));
  expect(ofKind(parts, 'status')).toEqual([
    expect.objectContaining({
      messageId: 'UPL-7-1',
      reference: 'UPL-7-1-1',
      status: 'accepted',
      bankStatus: 'ACSC',
      doneOn: '2026-11-23',
    }),
    {
      ...{
        kind: 'status',
        messageId: 'UPL-7-1',
        reference: 'UPL-7-1-2',
        status: 'rejected',
        bankStatus: 'RJCT',
      },
      ...{ code: 'AC04', text: 'Account closed', doneOn: '2026-11-23', account: 'NL91ABNA0417164300' },
      ...{ amountMinor: 1_250n, currency: 'EUR' },
    },
    expect.objectContaining({ reference: 'UPL-7-1-3', status: 'unknown', bankStatus: 'WOND' }),
    expect.objectContaining({ reference: null, status: 'pending', bankStatus: 'PART' }),
  ]);
  expect(warningCodes(parts)).toEqual(['unknown-status']);
});

it.each(['ACTC', 'ACCP', 'ACSP', 'ACWC', 'ACSC', 'ACCC'])(
  'takes %s for accepted, never for paid',
  async (code) => {
    const parts = await partsOf(pain002, report(transaction('A', code)));
    expect(ofKind(parts, 'status')[0]).toMatchObject({ status: 'accepted', bankStatus: code });
  },
);

it('reads names with a prefix, and any namespace', async () => {
  const parts = await partsOf(pain002, report(file, '99', 'p:'), { pieces: 7 });
  expect(ofKind(parts, 'status')).toHaveLength(4);
});

it('reads that the whole message, or a payment information, is rejected', async () => {
  const reason = '<StsRsnInf><Rsn><Prtry>DUPL</Prtry></Rsn></StsRsnInf>';
  const parts = await partsOf(
    pain002,
    report(`<OrgnlGrpInfAndSts><OrgnlMsgId>M</OrgnlMsgId><GrpSts>RJCT</GrpSts>${reason}</OrgnlGrpInfAndSts>
      <OrgnlPmtInfAndSts><OrgnlPmtInfId>P</OrgnlPmtInfId><PmtInfSts>RJCT</PmtInfSts></OrgnlPmtInfAndSts>`),
  );
  expect(ofKind(parts, 'status')).toEqual([
    expect.objectContaining({ messageId: 'M', reference: null, status: 'rejected', code: null }),
    expect.objectContaining({ messageId: 'M', reference: null, status: 'rejected', code: 'DUPL' }),
  ]);
});

it('falls back on the instruction where the payment has no reference of its own, and tells of none at all', async () => {
  const named =
    '<OrgnlInstrId>I-1</OrgnlInstrId><OrgnlEndToEndId>NOTPROVIDED</OrgnlEndToEndId><TxSts>ACSP</TxSts>';
  const parts = await partsOf(
    pain002,
    report(`<TxInfAndSts>${named}</TxInfAndSts><TxInfAndSts><TxSts>RJCT</TxSts></TxInfAndSts>`),
  );
  expect(ofKind(parts, 'status').map(({ reference }) => reference)).toEqual(['I-1']);
  expect(warningCodes(parts)).toEqual(['no-reference', 'no-original-group']);
});

it('refuses what is no status report', async () => {
  await expect(partsOf(pain002, '<Document><Other/></Document>')).rejects.toMatchObject({
    code: 'answer-unreadable',
  });
});
