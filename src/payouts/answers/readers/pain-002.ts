import type { AnswerPart, AnswerReader, BankStatus } from '../bank-entry';
import { unreadable } from './refusals';
import { accountIn, amountOf, isoDayOf, PURPOSE_CHARACTERS, referenceOf, textOf } from './values';
import { Warnings } from './warnings';
import { readXml, type XmlVisitor } from './xml/read-xml';
import type { XmlElement } from './xml/xml-element';

const FORMAT = 'pain.002';

/** All the steps of a bank's work are one to us; paid is only what a statement books. */
const STATUSES: Readonly<Record<string, BankStatus['status']>> = {
  ACTC: 'accepted',
  ACCP: 'accepted',
  ACSP: 'accepted',
  ACWC: 'accepted',
  ACWP: 'accepted',
  ACSC: 'accepted',
  ACCC: 'accepted',
  RJCT: 'rejected',
  PDNG: 'pending',
  RCVD: 'pending',
  // Of a part: each payment has its own.
  PART: 'pending',
};

/** The customer payment status report in any version: its group, its payment informations and their payments. */
class StatusReport implements XmlVisitor<AnswerPart> {
  readonly format = FORMAT;
  readonly taken = new Set(['TxInfAndSts', 'OrgnlPmtInfAndSts', 'CstmrPmtStsRpt', 'GrpHdr']);
  private found: AnswerPart[] = [];
  private readonly warnings = new Warnings((warning) => this.found.push(warning));
  private isReport = false;
  private madeOn: string | null = null;

  take(element: XmlElement, line: number): void {
    if (element.name === 'GrpHdr') {
      this.madeOn = isoDayOf(element.textAt('CreDtTm'));
    } else if (element.name === 'TxInfAndSts') {
      this.add(element, 'TxSts', this.reference(element, line), line);
    } else if (element.name === 'OrgnlPmtInfAndSts') {
      this.add(element, 'PmtInfSts', null, line);
    } else {
      this.isReport = true;
      const group = element.at('OrgnlGrpInfAndSts');
      if (group === null) {
        this.warnings.add('no-original-group', 'The report does not say which message it answers.');
      } else {
        this.add(group, 'GrpSts', null, line);
      }
    }
  }

  end(): void {
    if (!this.isReport) throw unreadable(FORMAT, 'there is no payment status report (CstmrPmtStsRpt) in it');
    this.warnings.end();
  }

  parts(): AnswerPart[] {
    return this.found.splice(0);
  }

  private add(of: XmlElement, field: string, reference: string | null, line: number): void {
    const bankStatus = textOf(of.textAt(field));
    if (field === 'TxSts' && reference === null) return;
    if (bankStatus === null) {
      if (field === 'TxSts')
        this.warnings.add('no-status', `A payment has no status (it ends on line ${line}).`);
      return;
    }
    const status = Object.hasOwn(STATUSES, bankStatus) ? STATUSES[bankStatus]! : 'unknown';
    if (status === 'unknown') {
      this.warnings.add(
        'unknown-status',
        `The status ${bankStatus} is not known: it is kept, and changes nothing.`,
      );
    }
    const amount = of.at('OrgnlTxRef', 'Amt', 'InstdAmt');
    const currency = amount?.attributes.get('Ccy') ?? null;
    this.found.push({
      kind: 'status',
      messageId: messageOf(of),
      reference,
      status,
      bankStatus,
      code: textOf(of.textAt('StsRsnInf', 'Rsn', 'Cd')) ?? textOf(of.textAt('StsRsnInf', 'Rsn', 'Prtry')),
      text: reasonOf(of),
      doneOn: isoDayOf(of.textAt('AccptncDtTm')) ?? this.madeOn,
      account:
        accountIn(of.textAt('OrgnlTxRef', 'CdtrAcct', 'Id', 'IBAN')) ??
        accountIn(of.textAt('OrgnlTxRef', 'CdtrAcct', 'Id', 'Othr', 'Id')),
      amountMinor: currency === null ? null : amountOf(amount?.text, currency),
      currency,
    });
  }

  private reference(of: XmlElement, line: number): string | null {
    const reference = referenceOf(of.textAt('OrgnlEndToEndId')) ?? referenceOf(of.textAt('OrgnlInstrId'));
    if (reference === null) {
      this.warnings.add('no-reference', `A payment is not named by a reference (it ends on line ${line}).`);
    }
    return reference;
  }
}

/** Some banks name the original message at each payment. */
const messageOf = (of: XmlElement): string | null =>
  referenceOf(of.textAt('OrgnlGrpInf', 'OrgnlMsgId')) ??
  referenceOf(of.textAt('OrgnlMsgId')) ??
  referenceOf(
    (of.name === 'CstmrPmtStsRpt' ? of : of.within('CstmrPmtStsRpt'))?.textAt(
      'OrgnlGrpInfAndSts',
      'OrgnlMsgId',
    ),
  );

function reasonOf(of: XmlElement): string | null {
  const lines = of
    .all('StsRsnInf')
    .flatMap((reason) => reason.all('AddtlInf').map(({ text }) => text.trim()));
  return textOf(lines.join(' '), PURPOSE_CHARACTERS);
}

export const pain002: AnswerReader = {
  name: FORMAT,
  read: (bytes) => readXml(bytes, new StatusReport()),
};
