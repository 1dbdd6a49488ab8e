import type { BankFormat, FileHead, Payment } from '../bank-format';
import { inChunks } from '../chunks';
import { frozenPayments } from '../frozen-payments';
import { checkHead } from '../head-check';
import { cp1251 } from '../text/cp1251';
import { EXCHANGE_END, EXCHANGE_FILE, exchangeHead, orderSection, payerFields } from './exchange';
import { fitOrder, orderGaps } from './order-text';

/** 1CClientBankExchange 1.03: a payment order for each payment, to any bank in Russia. */
export const clientBank: BankFormat = {
  name: '1c-client-bank',
  currencies: ['RUB'],
  kinds: ['ru-account'],
  mostPayments: 100_000,
  numbers: 'each',
  gaps: orderGaps,
  carry: fitOrder,
  reference: ({ firstNumber }, position) => String((firstNumber ?? 1) + position - 1),
  files(head, payments) {
    checkHead(clientBank, head);
    return [{ part: 'payments', ...EXCHANGE_FILE, chunks: () => inChunks(orders(head, payments), cp1251) }];
  },
};

async function* orders(head: FileHead, payments: () => AsyncIterable<Payment>): AsyncGenerator<string> {
  yield exchangeHead(head);
  const payer = payerFields(head.payer);
  for await (const { payment, texts } of frozenPayments(clientBank, fitOrder, head, payments)) {
    const { payee, reference, amountMinor } = payment;
    const { inn, account, bic } = payee;
    yield orderSection(
      {
        number: reference,
        amountMinor,
        payee: { name: texts.name, inn, account, bic },
        purpose: texts.purpose,
      },
      payer,
      head.executeOn,
    );
  }
  yield EXCHANGE_END;
}
