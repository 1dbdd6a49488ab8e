import { encode } from 'iconv-lite';
import { OUR_ACCOUNT, OUR_IBAN } from './answer-app';

/** One entry of a statement, as a test tells it. */
export interface Told {
  readonly reference?: string;
  /** Of the payment information, where it is booked as one sum. */
  readonly batch?: string;
  readonly amount?: string;
  readonly sign?: 'DBIT' | 'CRDT';
  readonly on?: string;
  readonly code?: string;
  readonly charges?: string;
  readonly fee?: true;
  readonly bankReference?: string;
}

/** A statement of version 08 without balances. */
export function camt(
  entries: readonly Told[],
  { from = '2026-11-23', until = from, id = '1' }: { from?: string; until?: string; id?: string } = {},
): string {
  return `<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"><BkToCstmrStmt>
<Stmt><Id>${id}</Id><FrToDt><FrDtTm>${from}T00:00:00</FrDtTm><ToDtTm>${until}T23:59:59</ToDtTm></FrToDt>
<Acct><Id><IBAN>${OUR_IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>
<Bal><Tp><CdOrPrtry><Cd>CLBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">0</Amt><CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>${until}</Dt></Dt></Bal>
${entries.map((told) => entry(told, from)).join('\n')}</Stmt></BkToCstmrStmt></Document>`;
}

function entry(told: Told, from: string): string {
  const {
    reference,
    batch,
    amount = '15.00',
    sign = 'DBIT',
    on = from,
    code,
    charges,
    fee,
    bankReference,
  } = told;
  return `<Ntry><Amt Ccy="EUR">${amount}</Amt><CdtDbtInd>${sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>${on}</Dt></BookgDt>
${bankReference === undefined ? '' : `<AcctSvcrRef>${bankReference}</AcctSvcrRef>`}
${fee ? '<BkTxCd><Domn><Cd>PMNT</Cd><Fmly><Cd>ICDT</Cd><SubFmlyCd>CHRG</SubFmlyCd></Fmly></Domn></BkTxCd>' : ''}
<NtryDtls>${batch === undefined ? '' : `<Btch><PmtInfId>${batch}</PmtInfId></Btch>`}<TxDtls><Refs>${reference === undefined ? '' : `<EndToEndId>${reference}</EndToEndId>`}</Refs>
${charges === undefined ? '' : `<Chrgs><Rcrd><Amt Ccy="EUR">${charges}</Amt><ChrgInclInd>true</ChrgInclInd></Rcrd></Chrgs>`}
${code === undefined ? '' : `<RtrInf><Rsn><Cd>${code}</Cd></Rsn></RtrInf>`}</TxDtls></NtryDtls></Ntry>`;
}

/** `['UPL-1-1', 'RJCT', 'AC04']`; a null reference speaks of the whole message. */
export type ToldStatus = readonly [reference: string | null, status: string, code?: string];

export function pain(messageId: string, statuses: readonly ToldStatus[]): string {
  const reason = (code?: string) =>
    code === undefined ? '' : `<StsRsnInf><Rsn><Cd>${code}</Cd></Rsn></StsRsnInf>`;
  const group = statuses
    .filter(([reference]) => reference === null)
    .map(([, status, code]) => `<GrpSts>${status}</GrpSts>${reason(code)}`);
  const payments = statuses
    .filter(([reference]) => reference !== null)
    .map(
      ([reference, status, code]) =>
        `<TxInfAndSts><OrgnlEndToEndId>${reference}</OrgnlEndToEndId><TxSts>${status}</TxSts>${reason(code)}</TxInfAndSts>`,
    );
  return `<?xml version="1.0"?><Document><CstmrPmtStsRpt><GrpHdr><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr>
<OrgnlGrpInfAndSts><OrgnlMsgId>${messageId}</OrgnlMsgId>${group.join('')}</OrgnlGrpInfAndSts>
<OrgnlPmtInfAndSts>${payments.join('\n')}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>`;
}

/** A statement for 1C; each document is its own fields over those of an outgoing payment. */
export function exchange(documents: readonly Readonly<Record<string, string>>[]): Buffer {
  const lines = documents.flatMap((fields) => [
    'СекцияДокумент=Платежное поручение',
    ...Object.entries({ Дата: '22.11.2026', Сумма: '15.00', ПлательщикСчет: OUR_ACCOUNT, ...fields }).map(
      ([key, value]) => `${key}=${value}`,
    ),
    'КонецДокумента',
  ]);
  const head = ['1CClientBankExchange', 'ВерсияФормата=1.03', 'Кодировка=Windows', 'ДатаСоздания=24.11.2026'];
  const days = ['ДатаНачала=23.11.2026', 'ДатаКонца=23.11.2026', `РасчСчет=${OUR_ACCOUNT}`];
  return encode([...head, ...days, ...lines, 'КонецФайла', ''].join('\r\n'), 'windows-1251');
}

/** The answer to the register of a batch: a word for each person. */
export function registerAnswer(batchId: number, words: readonly string[]): string {
  const people = words.map(
    (word, index) =>
      `<Сотрудник Нпп="${index + 1}"><Сумма>15.00</Сумма><Результат>${word}</Результат></Сотрудник>`,
  );
  return `<СчетаПК ДатаФормирования="2026-11-23" НомерРеестра="${batchId}"><РезультатЗачисленияЗарплаты>${people.join('')}</РезультатЗачисленияЗарплаты></СчетаПК>`;
}
