import type { ReadItem } from '../../payouts';
import { formatScaled } from '../../platform/money';
import { closingMinor, FEE_MINOR, OPENING_MINOR, type ToldStatement } from './told-statement';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => ESCAPES[sign]!);

/** An account statement of the demo's bank abroad, camt.053.001.08: an entry for each payment. */
export function camtStatement(told: ToldStatement): Buffer {
  const { batch, paid, returned, paidOn, returnedOn, madeOn } = told;
  const currency = batch.currency;
  const amount = (minor: bigint) => `<Amt Ccy="${currency}">${formatScaled(minor)}</Amt>`;
  const balance = (code: string, minor: bigint, on: string) =>
    `<Bal><Tp><CdOrPrtry><Cd>${code}</Cd></CdOrPrtry></Tp>${amount(minor)}<CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${on}</Dt></Dt></Bal>`;
  let count = 0;
  const entry = (sign: string, minor: bigint, on: string, family: string, details: string) =>
    `<Ntry>${amount(minor)}<CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>` +
    `<ValDt><Dt>${on}</Dt></ValDt><AcctSvcrRef>${batch.messageId}-S${++count}</AcctSvcrRef>` +
    `<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>${family}</SubFmlyCd></Fmly></Domn></BkTxCd>${details}</Ntry>\n`;
  const payment = ({ reference, payee }: ReadItem, reason = '') =>
    `<NtryDtls><TxDtls><Refs><EndToEndId>${reference}</EndToEndId></Refs><RltdPties>` +
    `<Cdtr><Pty><Nm>${escaped(payee.name)}</Nm></Pty></Cdtr><CdtrAcct><Id><IBAN>${payee.account}</IBAN></Id></CdtrAcct>` +
    `</RltdPties>${reason}</TxDtls></NtryDtls>`;
  const closed = '<RtrInf><Rsn><Cd>AC04</Cd></Rsn><AddtlInf>Account closed</AddtlInf></RtrInf>';
  const id = `STMT-${batch.messageId}`;
  return Buffer.from(
    `<?xml version="1.0" encoding="UTF-8"?>
<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<GrpHdr><MsgId>${id}</MsgId><CreDtTm>${madeOn}T05:00:00Z</CreDtTm></GrpHdr>
<Stmt><Id>${id}</Id><CreDtTm>${madeOn}T05:00:00Z</CreDtTm>
<FrToDt><FrDtTm>${paidOn}T00:00:00</FrDtTm><ToDtTm>${returnedOn}T23:59:59</ToDtTm></FrToDt>
<Acct><Id><IBAN>${batch.payer!.iban}</IBAN></Id><Ccy>${currency}</Ccy></Acct>
${balance('OPBD', OPENING_MINOR, paidOn)}${balance('CLBD', closingMinor(told), returnedOn)}
${paid.map((item) => entry('DBIT', item.amountMinor, paidOn, 'ESCT', payment(item))).join('')}${returned
      .map((item) => entry('CRDT', item.amountMinor, returnedOn, 'RRTN', payment(item, closed)))
      .join('')}${entry('DBIT', FEE_MINOR, returnedOn, 'CHRG', '')}</Stmt></BkToCstmrStmt></Document>
`,
  );
}
