import { formatScaled } from '../../../platform/money';
import type { FileHead } from '../bank-format';
import { localTime } from '../local-time';
import { branch, leaf, XML_DECLARATION } from '../xml';

/** A message of one PmtInf: one account of the payer's, one day. */
export interface PainMessage {
  /** `pain.001.001.09` */
  readonly version: string;
  readonly head: FileHead;
  /** InitgPty. */
  readonly initiator: string;
  /** Of PmtInf what stands between its sums and the first payment. */
  readonly terms: string;
  /** CdtTrfTxInf, one after the other. */
  readonly transactions: AsyncIterable<string>;
}

/** The message in pieces. Both levels say how many payments there are and their sum. */
export async function* painMessage({
  version,
  head,
  initiator,
  terms,
  transactions,
}: PainMessage): AsyncGenerator<string> {
  const made = localTime(head.madeAt, head.timeZone);
  const sums = leaf('NbOfTxs', String(head.count)) + leaf('CtrlSum', formatScaled(head.totalMinor));
  const id = head.messageId;
  yield `${XML_DECLARATION}<Document xmlns="urn:iso:std:iso:20022:tech:xsd:${version}"><CstmrCdtTrfInitn>\n`;
  yield `${branch('GrpHdr', leaf('MsgId', id), leaf('CreDtTm', `${made.on}T${made.time}`), sums, initiator)}\n`;
  yield `<PmtInf>${leaf('PmtInfId', id)}${leaf('PmtMtd', 'TRF')}${sums}${terms}\n`;
  for await (const transaction of transactions) yield `${transaction}\n`;
  yield '</PmtInf>\n</CstmrCdtTrfInitn></Document>\n';
}

export const instructedAmount = (amountMinor: bigint, currency: string): string =>
  branch('Amt', `<InstdAmt Ccy="${currency}">${formatScaled(amountMinor)}</InstdAmt>`);
