import type { BankFormat } from '../bank-format';
import { inChunks, utf8 } from '../chunks';
import { frozenPayments } from '../frozen-payments';
import { checkHead } from '../head-check';
import { cp1251 } from '../text/cp1251';
import { XML_FILE } from '../xml';
import { EXCHANGE_FILE } from './exchange';
import { registerOrder } from './register-order';
import { fitRegister, registerGaps } from './register-payment';
import { registerNumber, registerXml } from './register-xml';

/** СчетаПК of 1C and the payment order of its total: to people with an account at the payer's own bank. */
export const register: BankFormat = {
  name: '1c-register',
  currencies: ['RUB'],
  kinds: ['ru-account'],
  mostPayments: 100_000,
  numbers: 'one',
  gaps: registerGaps,
  carry: fitRegister,
  reference: (head, position) => `${registerNumber(head)}/${position}`,
  files(head, payments) {
    checkHead(register, head);
    const rows = (): AsyncIterable<string> =>
      registerXml(head, frozenPayments(register, fitRegister, head, payments));
    return [
      { part: 'payments', ...XML_FILE, chunks: () => inChunks(rows(), utf8) },
      { part: 'payment-order', ...EXCHANGE_FILE, chunks: () => inChunks(registerOrder(head), cp1251) },
    ];
  },
};
