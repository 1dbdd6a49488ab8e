import type { AnswerPart, AnswerReader, BankStatus } from '../bank-entry';
import { statusOfWord } from './answer-words';
import { unreadable } from './refusals';
import { accountIn, decimalOf, isoDayOf, russianDayOf, textOf } from './values';
import { Warnings } from './warnings';
import { readXml, type XmlVisitor } from './xml/read-xml';
import type { XmlElement } from './xml/xml-element';

const FORMAT = '1c-register';
/** Rubles alone: the register's accounts are Russian. */
const DIGITS = 2;

/** The bank's answer to a register of 1C: one result for each person, in words that are kept. */
class RegisterAnswer implements XmlVisitor<AnswerPart> {
  readonly format = FORMAT;
  readonly taken = new Set(['Сотрудник', 'РезультатЗачисленияЗарплаты']);
  private found: AnswerPart[] = [];
  private readonly warnings = new Warnings((warning) => this.found.push(warning));
  private isAnswer = false;
  private results = 0;

  take(element: XmlElement, line: number): void {
    if (element.name === 'РезультатЗачисленияЗарплаты') this.isAnswer = true;
    else if (element.within('РезультатЗачисленияЗарплаты') !== null) this.takeResult(element, line);
  }

  end(): void {
    if (!this.isAnswer) {
      throw unreadable(
        FORMAT,
        'there are no results (РезультатЗачисленияЗарплаты) in it; is it the register itself?',
      );
    }
    if (this.results === 0) this.warnings.add('no-results', 'There is no result of anybody in the answer.');
    this.warnings.end();
  }

  parts(): AnswerPart[] {
    return this.found.splice(0);
  }

  private takeResult(element: XmlElement, line: number): void {
    this.results++;
    const root = rootOf(element);
    const position = textOf(element.attributes.get('Нпп'));
    const register = textOf(root.attributes.get('НомерРеестра'));
    const reference = position === null || register === null ? position : `${register}/${position}`;
    const bankStatus = textOf(element.textAt('Результат')) ?? textOf(element.attributes.get('Результат'));
    if (reference === null || bankStatus === null) {
      this.warnings.add(
        'result-unreadable',
        `A result has no number or no word for it (it ends on line ${line}).`,
      );
      return;
    }
    const status: BankStatus['status'] = statusOfWord(bankStatus) ?? refusalIn(bankStatus);
    if (status === 'unknown') {
      this.warnings.add(
        'unknown-status',
        `The result "${bankStatus}" is not known: it is kept, and changes nothing.`,
      );
    }
    this.found.push({
      kind: 'status',
      // The id of the register is a digest of ours; its number and the place in it name the payment.
      messageId: null,
      reference,
      status,
      bankStatus,
      code: status === 'rejected' || status === 'returned' ? bankStatus : null,
      text: textOf(element.textAt('Примечание')),
      doneOn: dayOf(element.textAt('ДатаЗачисления')) ?? dayOf(root.attributes.get('ДатаФормирования')),
      account: accountIn(element.textAt('ЛицевойСчет')),
      amountMinor: decimalOf(element.textAt('Сумма'), DIGITS),
      currency: null,
    });
  }
}

/** Words for what is wrong with the name or the account: it was not paid, whatever the word. */
const refusalIn = (word: string): BankStatus['status'] =>
  /ошибк|отсутств|закрыт|заблокир|арест|неверн|отказ|нет\s*счета/i.test(word) ? 'rejected' : 'unknown';

const dayOf = (text: string | null | undefined): string | null => isoDayOf(text) ?? russianDayOf(text);

function rootOf(element: XmlElement): XmlElement {
  let root = element;
  while (root.parent !== null) root = root.parent;
  return root;
}

export const registerAnswer: AnswerReader = {
  name: FORMAT,
  read: (bytes) => readXml(bytes, new RegisterAnswer()),
};
