import type { PayeeAccount } from '../../../src/payouts/payee';
import { readExchange } from './read-exchange';
import { all, at, type Element, readXml, textAt } from './read-xml';

/** What a file says of one payment; null is what its format has no place for. */
export interface ReadPayment {
  readonly reference: string;
  readonly amount: string;
  readonly name: string;
  readonly account: string;
  readonly bic: string | null;
  readonly inn: string | null;
  readonly purpose: string | null;
}

export interface ReadFile {
  readonly payments: readonly ReadPayment[];
  /** Of its control sums, where it has some: all those it has. */
  readonly counts: readonly string[];
  readonly sums: readonly string[];
}

type Reader = (bytes: Buffer) => ReadFile;

/** How each format's main file is read back: by parsers that share nothing with the writers. */
export const READERS: Readonly<Record<string, Reader>> = {
  '1c-client-bank': (bytes) => ({
    payments: readExchange(bytes).documents.map((order) => ({
      reference: order.get('Номер')!,
      amount: order.get('Сумма')!,
      name: order.get('Получатель')!,
      account: order.get('ПолучательСчет')!,
      bic: order.get('ПолучательБИК')!,
      inn: order.get('ПолучательИНН')! || null,
      purpose: order.get('НазначениеПлатежа')!,
    })),
    counts: [],
    sums: [],
  }),

  '1c-register': (bytes) => {
    const root = readXml(bytes);
    return {
      payments: all(at(root, 'ЗачислениеЗарплаты')!, 'Сотрудник').map((person) => ({
        reference: `${root.attributes['НомерРеестра']}/${person.attributes['Нпп']}`,
        amount: textAt(person, 'Сумма')!,
        name: ['Фамилия', 'Имя', 'Отчество'].flatMap((part) => textAt(person, part) ?? []).join(' '),
        account: textAt(person, 'ЛицевойСчет')!,
        bic: root.attributes['БИК']!,
        inn: null,
        purpose: null,
      })),
      counts: [textAt(root, 'КонтрольныеСуммы/КоличествоЗаписей')!],
      sums: [textAt(root, 'КонтрольныеСуммы/СуммаИтого')!],
    };
  },

  'pain.001.001.09': (bytes) =>
    readPain(bytes, (transfer) => ({
      account: textAt(transfer, 'CdtrAcct/Id/IBAN')!,
      bic: textAt(transfer, 'CdtrAgt/FinInstnId/BICFI'),
      inn: null,
    })),

  'pain.001.001.06': (bytes) =>
    readPain(bytes, (transfer) => ({
      account: textAt(transfer, 'CdtrAcct/Id/Othr/Id')!,
      bic: textAt(transfer, 'CdtrAgt/FinInstnId/ClrSysMmbId/MmbId'),
      inn: textAt(transfer, 'Cdtr/Id/PrvtId/Othr/Id') ?? textAt(transfer, 'Cdtr/Id/OrgId/Othr/Id'),
    })),
};

function readPain(
  bytes: Buffer,
  ofBank: (transfer: Element) => Pick<PayeeAccount, 'account' | 'inn'> & { bic: string | null },
): ReadFile {
  const message = at(readXml(bytes), 'CstmrCdtTrfInitn')!;
  const both = ['GrpHdr', 'PmtInf'];
  return {
    payments: all(at(message, 'PmtInf')!, 'CdtTrfTxInf').map((transfer) => ({
      reference: textAt(transfer, 'PmtId/EndToEndId')!,
      amount: textAt(transfer, 'Amt/InstdAmt')!,
      name: textAt(transfer, 'Cdtr/Nm')!,
      purpose: textAt(transfer, 'RmtInf/Ustrd'),
      ...ofBank(transfer),
    })),
    counts: both.map((level) => textAt(message, `${level}/NbOfTxs`)!),
    sums: both.map((level) => textAt(message, `${level}/CtrlSum`)!),
  };
}
