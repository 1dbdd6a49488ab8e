import type { AnswerPart, AnswerReader, BankStatement } from '../bank-entry';
import { currencyOfAccount, entriesOf, rublesOf } from './client-bank-document';
import { type Section, sectionsOf } from './client-bank-sections';
import { clientBankText, FORMAT } from './client-bank-text';
import { linesOf } from './lines';
import { unreadable } from './refusals';
import { accountIn, russianDayOf } from './values';
import { Warnings } from './warnings';

const CAUSES: Readonly<Record<string, string>> = {
  'document-of-others': 'is of no account that the file is of',
  'document-without-amount': 'has no amount that can be read',
  'document-without-day': 'was booked on no day that can be read, or in no known currency',
};

/** What an account's documents have moved, and what its section says of it. */
interface Account {
  inMinor: bigint;
  outMinor: bigint;
  readonly sections: Section[];
}

/** A bank's statement for 1C (`kl_to_1c.txt`). */
class ClientBankFile {
  found: AnswerPart[] = [];
  readonly warnings = new Warnings((warning) => this.found.push(warning));
  private readonly accounts = new Map<string, Account>();
  private head: Section | null = null;
  private isBegun = false;

  take(section: Section): void {
    if (section.kind === 'head') this.takeHead(section);
    else if (section.kind === 'account') this.takeAccount(section);
    else this.takeDocument(section);
  }

  end(): void {
    this.begin();
    if (this.accounts.size === 0)
      throw unreadable(FORMAT, 'it names no account (РасчСчет) that it is a statement of');
    for (const account of this.accounts.values()) this.check(account);
    this.warnings.end();
  }

  private takeHead(section: Section): void {
    this.head = section;
    for (const account of section.accounts) this.add(account);
  }

  private takeAccount(section: Section): void {
    const account = accountIn(section.values.get('РасчСчет'));
    if (account === null) {
      this.warnings.add('account-without-number', `The account of line ${section.line} has no number.`);
      return;
    }
    this.add(account).sections.push(section);
  }

  private takeDocument(section: Section): void {
    this.begin();
    const entries = entriesOf(section, (account) => this.accounts.has(account));
    if (typeof entries === 'string') {
      this.warnings.add(entries, `The document of line ${section.line} ${CAUSES[entries]}, and is left out.`);
      return;
    }
    for (const entry of entries) {
      const account = this.accounts.get(entry.ownAccount ?? '');
      if (account !== undefined)
        account[entry.direction === 'in' ? 'inMinor' : 'outMinor'] += entry.amountMinor;
      this.found.push(entry);
    }
  }

  private add(number: string): Account {
    const key = accountIn(number) ?? '';
    const account = this.accounts.get(key) ?? { inMinor: 0n, outMinor: 0n, sections: [] };
    if (key !== '') this.accounts.set(key, account);
    return account;
  }

  private begin(): void {
    if (this.isBegun) return;
    this.isBegun = true;
    for (const [number, { sections }] of this.accounts) {
      for (const section of sections.length > 0 ? sections : [null])
        this.found.push(this.statement(number, section));
    }
  }

  private statement(number: string, section: Section | null): BankStatement {
    const say = (key: string) => section?.values.get(key) ?? this.head?.values.get(key);
    const madeOn = russianDayOf(this.head?.values.get('ДатаСоздания'));
    const fromOn = russianDayOf(say('ДатаНачала'));
    const untilOn = russianDayOf(say('ДатаКонца'));
    return {
      kind: 'statement',
      ownAccount: number,
      currency: currencyOfAccount(number),
      statementId: null,
      fromOn,
      untilOn,
      // Made before its last day was over, it cannot know all of that day.
      isWhole: madeOn !== null && untilOn !== null && untilOn < madeOn,
      openingMinor: rublesOf(section?.values.get('НачальныйОстаток')),
      closingMinor: rublesOf(section?.values.get('КонечныйОстаток')),
    };
  }

  /** Sections of an account follow each other, a day or a stretch each. */
  private check({ sections, inMinor, outMinor }: Account): void {
    const opening = rublesOf(sections[0]?.values.get('НачальныйОстаток'));
    const closing = rublesOf(sections.at(-1)?.values.get('КонечныйОстаток'));
    if (opening === null || closing === null) {
      this.warnings.add('no-balances', 'An account has no opening and closing balance to check.');
    } else if (opening + inMinor - outMinor !== closing) {
      this.warnings.add(
        'balances-do-not-add-up',
        `The opening balance and the documents of the account of line ${sections[0]!.line} are not its closing ` +
          'balance: something in it may be missing.',
      );
    }
  }
}

async function* read(bytes: AsyncIterable<Buffer>): AsyncGenerator<AnswerPart> {
  const file = new ClientBankFile();
  const lines = linesOf(await clientBankText(bytes), FORMAT);
  for await (const section of sectionsOf(lines, file.warnings)) {
    file.take(section);
    yield* file.found.splice(0);
  }
  file.end();
  yield* file.found.splice(0);
}

export const clientBank: AnswerReader = { name: FORMAT, read };
