import type { BankStatement } from '../bank-entry';
import { accountIn, decimalOf, isoDayOf, textOf } from './values';
import type { XmlElement } from './xml/xml-element';
import { currencyOf } from '../../../platform/currency';

/** Balances of a statement by their code, in the file's order. */
export interface Balance {
  readonly code: string;
  readonly currency: string;
  /** Below zero where we owe. */
  readonly amountMinor: bigint;
  readonly on: string | null;
}

const OPENING = ['OPBD', 'PRCD'];
const CLOSING = ['CLBD'];

export function balanceOf(element: XmlElement): Balance | null {
  const code = textOf(element.textAt('Tp', 'CdOrPrtry', 'Cd')) ?? textOf(element.textAt('Tp', 'Cd'));
  const currency = textOf(element.at('Amt')?.attributes.get('Ccy')) ?? '';
  const digits = currencyOf(currency)?.minorDigits;
  if (code === null || digits === undefined) return null;
  const amount = decimalOf(element.textAt('Amt'), digits);
  if (amount === null) return null;
  const on = isoDayOf(element.textAt('Dt', 'Dt')) ?? isoDayOf(element.textAt('Dt', 'DtTm'));
  return { code, currency, amountMinor: element.textAt('CdtDbtInd') === 'DBIT' ? -amount : amount, on };
}

/** The head of a statement, from what was read of it before its first entry. */
export function statementOf(statement: XmlElement, balances: readonly Balance[]): BankStatement {
  const opening = balances.find(({ code }) => OPENING.includes(code));
  const closing = balances.find(({ code }) => CLOSING.includes(code));
  const dates = statement.at('FrToDt');
  const from = dates?.textAt('FrDtTm') ?? dates?.textAt('FrDt');
  const until = dates?.textAt('ToDtTm') ?? dates?.textAt('ToDt');
  // An opening balance is that of the day itself; what was the closing one of the day before says nothing of this.
  const fromOn = isoDayOf(from) ?? (opening?.code === 'OPBD' ? opening.on : null) ?? closing?.on ?? null;
  return {
    kind: 'statement',
    ownAccount: ownAccountOf(statement),
    currency: textOf(statement.textAt('Acct', 'Ccy')) ?? opening?.currency ?? closing?.currency ?? null,
    statementId: textOf(statement.textAt('Id')),
    fromOn,
    untilOn: isoDayOf(until) ?? closing?.on ?? null,
    isWhole:
      statement.name === 'Stmt' && isOnePage(statement) && isWholeDays(from, until) && closing !== undefined,
    openingMinor: opening?.amountMinor ?? null,
    closingMinor: closing?.amountMinor ?? null,
  };
}

export const ownAccountOf = (statement: XmlElement): string | null =>
  accountIn(statement.textAt('Acct', 'Id', 'IBAN')) ??
  accountIn(statement.textAt('Acct', 'Id', 'Othr', 'Id'));

function isOnePage(statement: XmlElement): boolean {
  const page = statement.at('StmtPgntn');
  if (page === null) return true;
  return (
    page.textAt('PgNb')?.trim() === '1' && ['true', '1'].includes(page.textAt('LastPgInd')?.trim() ?? '')
  );
}

/** Days without a time, or from midnight until the next or the last moment before it. */
function isWholeDays(from: string | null | undefined, until: string | null | undefined): boolean {
  const isStart = !from?.includes('T') || /T00:00(?::00(?:\.0+)?)?(?:$|[Z+-])/.test(from);
  const isEnd = !until?.includes('T') || /T(?:23:59|24:00|00:00)/.test(until);
  return isStart && isEnd;
}
