import type { BankFormat, FileHead, Payment } from '../bank-format';
import { inChunks, utf8 } from '../chunks';
import { type FittedPayment, frozenPayments } from '../frozen-payments';
import { checkHead } from '../head-check';
import { branch, leaf, XML_FILE } from '../xml';
import { alfaGaps, fitAlfa } from './alfa-payment';
import { instructedAmount, painMessage } from './message';

/** pain.001.001.06 as Alfa-Bank's host-to-host channel takes it: payment orders in roubles. */
export const alfa: BankFormat = {
  name: 'pain.001.001.06',
  currencies: ['RUB'],
  kinds: ['ru-account'],
  mostPayments: 100_000,
  numbers: 'each',
  gaps: alfaGaps,
  carry: fitAlfa,
  reference: ({ firstNumber }, position) => String((firstNumber ?? 1) + position - 1),
  files(head, payments) {
    checkHead(alfa, head);
    return [{ part: 'payments', ...XML_FILE, chunks: () => inChunks(message(head, payments), utf8) }];
  },
};

function message(head: FileHead, payments: () => AsyncIterable<Payment>): AsyncIterable<string> {
  const { name, inn, account, bic } = head.payer;
  return painMessage({
    version: 'pain.001.001.06',
    head,
    initiator: branch('InitgPty', leaf('Nm', name ?? '')),
    terms: [
      leaf('ReqdExctnDt', head.executeOn),
      branch('Dbtr', leaf('Nm', name ?? ''), taxId('OrgId', inn)),
      accountOf('DbtrAcct', account ?? ''),
      bankOf('DbtrAgt', bic ?? ''),
    ].join(''),
    transactions: transactions(frozenPayments(alfa, fitAlfa, head, payments)),
  });
}

async function* transactions(payments: AsyncIterable<FittedPayment>): AsyncGenerator<string> {
  for await (const { payment, texts } of payments) {
    const { payee, reference, amountMinor } = payment;
    yield branch(
      'CdtTrfTxInf',
      branch('PmtId', leaf('EndToEndId', reference)),
      instructedAmount(amountMinor, 'RUB'),
      bankOf('CdtrAgt', payee.bic),
      branch('Cdtr', leaf('Nm', texts.name), taxId(payee.inn?.length === 10 ? 'OrgId' : 'PrvtId', payee.inn)),
      accountOf('CdtrAcct', payee.account),
      branch('RmtInf', leaf('Ustrd', texts.purpose)),
    );
  }
}

/** The ИНН, where there is one. */
const taxId = (kind: 'OrgId' | 'PrvtId', inn: string | null): string =>
  inn === null
    ? ''
    : branch('Id', branch(kind, branch('Othr', leaf('Id', inn), branch('SchmeNm', leaf('Cd', 'TXID')))));

const accountOf = (name: string, account: string): string =>
  branch(name, branch('Id', branch('Othr', leaf('Id', account))));

/** RUCBC is ISO's name for the list of БИКs. */
const bankOf = (name: string, bic: string): string =>
  branch(
    name,
    branch('FinInstnId', branch('ClrSysMmbId', branch('ClrSysId', leaf('Cd', 'RUCBC')), leaf('MmbId', bic))),
  );
