import type { BankStatus } from '../bank-entry';

const WORDS: Readonly<Record<Exclude<BankStatus['status'], 'unknown'>, readonly string[]>> = {
  paid: [
    'зачислено',
    'зачислен',
    'исполнено',
    'исполнен',
    'исполнена',
    'проведено',
    'проведен',
    'выплачено',
    'paid',
    'executed',
    'booked',
    'settled',
    'credited',
  ],
  rejected: [
    'незачислено',
    'незачислен',
    'неисполнено',
    'неисполнен',
    'отклонено',
    'отклонен',
    'отклонена',
    'отказ',
    'отказано',
    'rejected',
    'refused',
    'failed',
    'declined',
    'rjct',
  ],
  returned: ['возвращено', 'возвращен', 'возврат', 'returned', 'sent back'],
  accepted: [
    'принято',
    'принят',
    'принята',
    'вобработке',
    'обрабатывается',
    'accepted',
    'accp',
    'actc',
    'acsp',
    'acsc',
    'acwc',
    'accc',
  ],
  pending: ['ожидает', 'ожидание', 'вочереди', 'pending', 'pdng', 'processing'],
};

const STATUSES = new Map(
  Object.entries(WORDS).flatMap(([status, words]) =>
    words.map((word) => [plain(word), status as BankStatus['status']] as const),
  ),
);

/** What a bank's own word means; null when nobody here knows it. Case, spaces and ё do not matter. */
export const statusOfWord = (word: string): BankStatus['status'] | null => STATUSES.get(plain(word)) ?? null;

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[\s_.-]+/g, '');
}
