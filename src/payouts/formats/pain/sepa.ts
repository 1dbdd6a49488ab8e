import type { BankFormat, FileHead, Payment } from '../bank-format';
import { inChunks, utf8 } from '../chunks';
import { type FittedPayment, frozenPayments } from '../frozen-payments';
import { checkHead } from '../head-check';
import { branch, leaf, XML_FILE } from '../xml';
import { instructedAmount, painMessage } from './message';
import { fitSepa, sepaGaps, sepaPayerName } from './sepa-payment';

/** pain.001.001.09 by the rules of the SEPA credit transfer: euro, everything in the SEPA Latin set. */
export const sepa: BankFormat = {
  name: 'pain.001.001.09',
  currencies: ['EUR'],
  kinds: ['iban'],
  mostPayments: 100_000,
  numbers: 'none',
  gaps: sepaGaps,
  carry: fitSepa,
  reference: ({ messageId }, position) => `${messageId}-${position}`,
  files(head, payments) {
    checkHead(sepa, head);
    return [{ part: 'payments', ...XML_FILE, chunks: () => inChunks(message(head, payments), utf8) }];
  },
};

function message(head: FileHead, payments: () => AsyncIterable<Payment>): AsyncIterable<string> {
  const { iban, ibanBic } = head.payer;
  const name = leaf('Nm', sepaPayerName(head.payer) ?? '');
  return painMessage({
    version: 'pain.001.001.09',
    head,
    initiator: branch('InitgPty', name),
    terms: [
      branch('PmtTpInf', branch('SvcLvl', leaf('Cd', 'SEPA'))),
      branch('ReqdExctnDt', leaf('Dt', head.executeOn)),
      branch('Dbtr', name),
      account('DbtrAcct', iban ?? ''),
      branch('DbtrAgt', ibanBic === null ? notProvided : bank(ibanBic)),
      leaf('ChrgBr', 'SLEV'),
    ].join(''),
    transactions: transactions(frozenPayments(sepa, fitSepa, head, payments)),
  });
}

async function* transactions(payments: AsyncIterable<FittedPayment>): AsyncGenerator<string> {
  for await (const { payment, texts } of payments) {
    const { payee, reference, amountMinor } = payment;
    yield branch(
      'CdtTrfTxInf',
      branch('PmtId', leaf('InstrId', reference), leaf('EndToEndId', reference)),
      instructedAmount(amountMinor, 'EUR'),
      // Within SEPA the IBAN alone leads to the bank.
      payee.bic === '' ? '' : branch('CdtrAgt', bank(payee.bic)),
      branch('Cdtr', leaf('Nm', texts.name)),
      account('CdtrAcct', payee.account),
      branch('RmtInf', leaf('Ustrd', texts.purpose)),
    );
  }
}

const account = (name: string, iban: string): string => branch(name, branch('Id', leaf('IBAN', iban)));
const bank = (bic: string): string => branch('FinInstnId', leaf('BICFI', bic));
/** As the rules say for a payer's bank that is known by the IBAN alone. */
const notProvided = branch('FinInstnId', branch('Othr', leaf('Id', 'NOTPROVIDED')));
