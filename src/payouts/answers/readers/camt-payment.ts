import type { BankEntry } from '../bank-entry';
import { accountIn, amountOf, NAME_CHARACTERS, PURPOSE_CHARACTERS, referenceOf, textOf } from './values';
import type { XmlElement } from './xml/xml-element';

/** What one payment within an entry says of itself, in as few bytes as that takes: there may be many in one. */
export interface CamtPayment {
  readonly amount: { readonly minor: bigint; readonly currency: string } | null;
  readonly direction: 'in' | 'out' | null;
  readonly facts: Pick<
    BankEntry,
    | 'endToEndId'
    | 'instructionId'
    | 'paymentInformationId'
    | 'account'
    | 'name'
    | 'purpose'
    | 'bankReference'
    | 'returnCode'
    | 'returnText'
    | 'chargesMinor'
  >;
}

/**
 * @param of `TxDtls`, or an entry that has none and says some of this itself
 * @param entryDirection where the payment has none of its own
 */
export function paymentOf(
  of: XmlElement,
  entryDirection: 'in' | 'out',
  ownAccount: string | null,
): CamtPayment {
  const indicator = of.textAt('CdtDbtInd')?.trim();
  const direction = indicator === 'DBIT' ? 'out' : indicator === 'CRDT' ? 'in' : null;
  const amount = amountAt(of, ['Amt']) ?? amountAt(of, ['AmtDtls', 'TxAmt', 'Amt']);
  const other = otherSide(of, direction ?? entryDirection, ownAccount);
  const facts = {
    endToEndId: referenceOf(of.textAt('Refs', 'EndToEndId')),
    instructionId: referenceOf(of.textAt('Refs', 'InstrId')),
    paymentInformationId: referenceOf(of.textAt('Refs', 'PmtInfId')),
    bankReference: referenceOf(of.textAt('Refs', 'AcctSvcrRef')) ?? referenceOf(of.textAt('Refs', 'TxId')),
    account: other.account,
    name: other.name,
    purpose: textOf(linesOf(of.at('RmtInf'), 'Ustrd'), PURPOSE_CHARACTERS),
    returnCode:
      textOf(of.textAt('RtrInf', 'Rsn', 'Cd')) ?? textOf(of.textAt('RtrInf', 'Rsn', 'Prtry')) ?? returned(of),
    returnText: textOf(linesOf(of.at('RtrInf'), 'AddtlInf'), PURPOSE_CHARACTERS),
    chargesMinor: chargesOf(of),
  };
  return { amount, direction, facts };
}

const returned = (of: XmlElement): string | null => (of.at('RtrInf') === null ? null : 'returned');

/** Whom the money went to or came from; of money that comes back, whom it had gone to. */
function otherSide(of: XmlElement, direction: 'in' | 'out', own: string | null) {
  const sides = [sideOf(of, 'Cdtr'), sideOf(of, 'Dbtr')] as const;
  const [likely, unlikely] = direction === 'out' ? sides : ([sides[1], sides[0]] as const);
  return likely.account !== null && likely.account === own && unlikely.account !== own ? unlikely : likely;
}

function sideOf(of: XmlElement, role: 'Cdtr' | 'Dbtr') {
  const parties = of.at('RltdPties');
  return {
    name: textOf(parties?.textAt(role, 'Nm') ?? parties?.textAt(role, 'Pty', 'Nm'), NAME_CHARACTERS),
    account:
      accountIn(parties?.textAt(`${role}Acct`, 'Id', 'IBAN')) ??
      accountIn(parties?.textAt(`${role}Acct`, 'Id', 'Othr', 'Id')),
  };
}

function amountAt(of: XmlElement, path: readonly string[]): CamtPayment['amount'] {
  const found = of.at(...path);
  const currency = found?.attributes.get('Ccy');
  const minor = currency === undefined ? null : amountOf(found?.text, currency);
  return minor === null || minor < 0n ? null : { minor, currency: currency! };
}

/** Of .02 an amount each; later a sum, or records of which some are not within the amount. */
function chargesOf(of: XmlElement): bigint {
  let sum = 0n;
  for (const charges of of.all('Chrgs')) {
    const records = charges.all('Rcrd');
    for (const record of records.length > 0 ? records : [charges]) {
      const isWithin = record.textAt('ChrgInclInd')?.trim() !== 'false';
      const isOurs = record.textAt('CdtDbtInd')?.trim() !== 'CRDT';
      const amount = amountAt(record, ['Amt']) ?? amountAt(record, ['TtlChrgsAndTaxAmt']);
      if (isWithin && isOurs) sum += amount?.minor ?? 0n;
    }
  }
  return sum;
}

const linesOf = (of: XmlElement | null, name: string): string =>
  (of?.all(name) ?? []).map(({ text }) => text.trim()).join(' ');
