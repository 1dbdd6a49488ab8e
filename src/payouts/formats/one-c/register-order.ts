import type { FileHead } from '../bank-format';
import { russianDay } from '../local-time';
import { EXCHANGE_END, exchangeHead, orderSection, payerFields } from './exchange';
import { registerNumber } from './register-xml';

/** The payment order that brings the bank the total of a register. */
export async function* registerOrder(head: FileHead): AsyncGenerator<string> {
  const { payer, firstNumber, totalMinor, count, executeOn } = head;
  const bank = payer.bank ?? '';
  yield exchangeHead(head);
  yield orderSection(
    {
      number: String(firstNumber ?? 1),
      amountMinor: totalMinor,
      payee: {
        name: bank,
        inn: payer.bankInn,
        account: payer.registerAccount ?? '',
        bic: payer.bic ?? '',
        bank,
        correspondentAccount: payer.correspondentAccount ?? '',
      },
      purpose: `Вознаграждения по реестру № ${registerNumber(head)} от ${russianDay(executeOn)} по договору № ${payer.registerContract ?? ''}, записей: ${count}`,
    },
    payerFields(payer),
    executeOn,
  );
  yield await Promise.resolve(EXCHANGE_END);
}
