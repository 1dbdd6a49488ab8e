import { encode } from 'iconv-lite';
import { PAYER } from '../payout-company';
import { dayAfter, type Statement, type Told } from './bank-books';
import type { Terms } from './terms';

/** As the bank writes them; a number makes each file another one. */
export const statementFile = ({ answer }: Terms, statement: Statement, number: number): Buffer =>
  answer === 'camt.053' ? Buffer.from(camt(statement, number)) : exchange(statement, number);

export const euros = (minor: bigint): string => {
  const digits = String(minor).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

function camt({ from, until, isWhole, told }: Statement, number: number): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<Stmt><Id>${number}</Id><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${until}T${isWhole ? '23:59:59' : '12:00:00'}</ToDtTm></FrToDt>
<Acct><Id><IBAN>${PAYER.payerIban}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${until}</Dt></Dt></Bal>
${told.map(camtEntry).join('\n')}</Stmt></BkToCstmrStmt></Document>`;
}

function camtEntry({
  what,
  direction,
  amount,
  bookedOn,
  reference,
  messageId,
  bankReference,
  code,
}: Told): string {
  const sign = direction === 'out' ? 'DBIT' : 'CRDT';
  const fee =
    '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>';
  return `<Ntry><Amt Ccy="EUR">${euros(amount)}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${bookedOn}</Dt></BookgDt>
${bankReference === null ? '' : `<AcctSvcrRef>${bankReference}</AcctSvcrRef>`}${what === 'fee' ? fee : ''}
<NtryDtls>${messageId === null ? '' : `<Btch><PmtInfId>${messageId}</PmtInfId></Btch>`}<TxDtls><Refs>${reference === null ? '' : `<EndToEndId>${reference}</EndToEndId>`}</Refs>
${code === null ? '' : `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`}</TxDtls></NtryDtls></Ntry>`;
}

const FEE_ACCOUNT = '70601810000000000001';
const STRANGER = '40702810400000000077';

function exchange({ from, until, isWhole, told }: Statement, number: number): Buffer {
  const ours = PAYER.payerAccount!;
  const lines = told.flatMap((entry) => {
    const { what, direction, amount, bookedOn, reference, orderedOn } = entry;
    const isOut = direction === 'out';
    const other = what === 'fee' ? FEE_ACCOUNT : (entry.account ?? STRANGER);
    const fields = {
      // A return is an order of the other bank's, with a number of its own.
      Номер: isOut ? (reference ?? '') : '9',
      Дата: russian(isOut ? (orderedOn ?? bookedOn) : bookedOn),
      Сумма: euros(amount),
      ПлательщикСчет: isOut ? ours : other,
      ПолучательСчет: isOut ? other : ours,
      [isOut ? 'ДатаСписано' : 'ДатаПоступило']: russian(bookedOn),
      НазначениеПлатежа: isOut ? 'Выплата' : `Возврат п/п № ${reference} от ${russian(orderedOn!)}`,
    };
    return ['СекцияДокумент=Платежное поручение', ...pairs(fields), 'КонецДокумента'];
  });
  const head = {
    ВерсияФормата: '1.03',
    Кодировка: 'Windows',
    Отправитель: `Bank ${number}`,
    ДатаСоздания: russian(isWhole ? dayAfter(until) : until),
    ДатаНачала: russian(from),
    ДатаКонца: russian(until),
    РасчСчет: ours,
  };
  return encode(
    ['1CClientBankExchange', ...pairs(head), ...lines, 'КонецФайла', ''].join('\r\n'),
    'windows-1251',
  );
}

const pairs = (fields: Readonly<Record<string, string>>): string[] =>
  Object.entries(fields).map(([key, value]) => `${key}=${value}`);

const russian = (day: string): string => day.split('-').reverse().join('.');

/** @param statuses of payments by their references; empty: of the message as a whole */
export function statusFile(
  messageId: string,
  status: string,
  code: string,
  references: readonly string[],
  number: number,
): Buffer {
  const reason = status === 'RJCT' ? `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>` : '';
  const ofFile = references.length === 0 ? `<GrpSts>${status}</GrpSts>${reason}` : '';
  const ofItems = references.map(
    (reference) =>
      `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason}</TxInfAndSts>`,
  );
  return Buffer.from(`<?xml version="1.0"?><Document><CstmrPmtStsRpt><GrpHdr><MsgId>${number}</MsgId></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId>${ofFile}</OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts>${ofItems.join('\n')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`);
}
