import type { AnswerPart, AnswerReader } from '../bank-entry';
import { entriesOf } from './camt-entry';
import { type CamtPayment, paymentOf } from './camt-payment';
import { type Balance, balanceOf, ownAccountOf, statementOf } from './camt-statement';
import { MOST_PAYMENTS_IN_ENTRY } from './limits';
import { unreadable } from './refusals';
import { Warnings } from './warnings';
import { readXml, type XmlVisitor } from './xml/read-xml';
import type { XmlElement } from './xml/xml-element';

const FORMAT = 'camt.053';

/** A statement, and a notification (.054), which has entries and no balances. A report within the day (.052) is none. */
const STATEMENTS = new Set(['Stmt', 'Ntfctn']);

const DOUBTS: Readonly<Record<string, string>> = {
  'entry-without-status': 'An entry does not say whether it is booked, and is left out',
  'entry-unreadable': 'An entry has no amount, direction or day that can be read, and is left out',
  'payments-do-not-add-up': 'The payments within an entry are not its sum, so that it is taken as a whole',
};

/** Account statements in any version of the message. */
class Statements implements XmlVisitor<AnswerPart> {
  readonly format = FORMAT;
  readonly taken = new Set([...STATEMENTS, 'Bal', 'Ntry', 'TxDtls']);
  private found: AnswerPart[] = [];
  private readonly warnings = new Warnings((warning) => this.found.push(warning));
  private statements = 0;
  private isBegun = false;
  private balances: Balance[] = [];
  private payments: CamtPayment[] = [];
  private movedMinor = 0n;

  take(element: XmlElement, line: number): void {
    if (element.name === 'TxDtls') this.takePayment(element, line);
    else if (element.name === 'Ntry') this.takeEntry(element, line);
    else if (element.name === 'Bal') this.takeBalance(element, line);
    else this.endStatement(element, line);
  }

  end(): void {
    if (this.statements === 0) throw unreadable(FORMAT, 'there is no statement (Stmt) in it');
    this.warnings.end();
  }

  parts(): AnswerPart[] {
    return this.found.splice(0);
  }

  private takePayment(element: XmlElement, line: number): void {
    const entry = element.within('Ntry');
    const statement = statementAround(element);
    if (entry === null || statement === null) return;
    if (this.payments.length === MOST_PAYMENTS_IN_ENTRY) {
      throw unreadable(FORMAT, `an entry has more than ${MOST_PAYMENTS_IN_ENTRY} payments`, { line });
    }
    const direction = entry.textAt('CdtDbtInd')?.trim() === 'DBIT' ? 'out' : 'in';
    this.payments.push(paymentOf(element, direction, ownAccountOf(statement)));
  }

  private takeEntry(element: XmlElement, line: number): void {
    const payments = this.payments;
    this.payments = [];
    const statement = statementAround(element);
    if (statement === null) return;
    this.begin(statement);
    const { entries, doubts } = entriesOf(element, payments, ownAccountOf(statement));
    for (const entry of entries) {
      this.movedMinor += entry.direction === 'in' ? entry.amountMinor : -entry.amountMinor;
      this.found.push(entry);
    }
    for (const doubt of doubts) this.warnings.add(doubt, `${DOUBTS[doubt]} (it ends on line ${line}).`);
  }

  private takeBalance(element: XmlElement, line: number): void {
    if (statementAround(element) === null) return;
    const balance = balanceOf(element);
    if (balance === null) {
      this.warnings.add('balance-unreadable', `A balance cannot be read (it ends on line ${line}).`);
    } else if (this.balances.length < 100) {
      this.balances.push(balance);
    }
  }

  /** At the first entry, or at its end: the schema has what its head needs before both. */
  private begin(statement: XmlElement): void {
    if (this.isBegun) return;
    this.isBegun = true;
    this.statements++;
    const head = statementOf(statement, this.balances);
    if (head.ownAccount === null)
      this.warnings.add('no-account', 'A statement does not say of which account it is.');
    this.found.push(head);
  }

  private endStatement(element: XmlElement, line: number): void {
    this.begin(element);
    const head = statementOf(element, this.balances);
    if (element.name === 'Stmt') this.checkBalances(head.openingMinor, head.closingMinor, line);
    this.isBegun = false;
    this.balances = [];
    this.movedMinor = 0n;
  }

  private checkBalances(opening: bigint | null, closing: bigint | null, line: number): void {
    const currencies = new Set(
      this.balances.filter(({ code }) => /^(?:OPBD|PRCD|CLBD)$/.test(code)).map((b) => b.currency),
    );
    if (opening === null || closing === null || currencies.size > 1) {
      this.warnings.add(
        'no-balances',
        `A statement has no opening and closing balance to check (it ends on line ${line}).`,
      );
    } else if (opening + this.movedMinor !== closing) {
      this.warnings.add(
        'balances-do-not-add-up',
        `The opening balance and the entries of a statement are not its closing balance (it ends on line ${line}): ` +
          'something in it may be missing.',
      );
    }
  }
}

function statementAround(element: XmlElement): XmlElement | null {
  return element.within('Stmt') ?? element.within('Ntfctn');
}

export const camt053: AnswerReader = {
  name: FORMAT,
  read: (bytes) => readXml(bytes, new Statements()),
};
