import { z } from 'zod';

/** What a register beside a batch can tell of each payment. */
export const REGISTER_COLUMNS = [
  'number',
  'distributor_no',
  'name',
  'account',
  'bic',
  'inn',
  'currency',
  'amount',
  'gross',
  'fee',
  'tax',
  'purpose',
  'reference',
] as const;

/** What a bank's own CSV can tell of a payment. */
export const ANSWER_COLUMNS = ['reference', 'status', 'amount', 'date', 'code'] as const;

type RegisterColumnName = (typeof REGISTER_COLUMNS)[number];
type AnswerColumnName = (typeof ANSWER_COLUMNS)[number];

export interface RegisterColumn {
  readonly column: RegisterColumnName;
  readonly header: string;
}

/** What Upline needs to know → how the bank calls that column. */
export type AnswerColumns = Readonly<Partial<Record<AnswerColumnName, string>>>;

const list = z.union([z.array(z.string()), z.string().transform((text) => text.split(','))]);
const HEADER = /^[^\p{C}\p{Zl}\p{Zp}]{1,100}$/u;

/** `name, account, amount=Сумма`, in the order in which they are written. */
export const registerColumns = list.transform((texts, context): readonly RegisterColumn[] => {
  const columns = texts.map((text): RegisterColumn | null => {
    const [name, header = name] = halves(text);
    const column = REGISTER_COLUMNS.find((known) => known === name);
    return column === undefined || !HEADER.test(header) ? null : { column, header };
  });
  const good = columns.filter((column) => column !== null);
  const headers = new Set(good.map(({ header }) => header));
  if (good.length === 0 || headers.size !== columns.length)
    context.addIssue({ code: 'custom', message: 'columns' });
  return good;
});

/** `reference=Номер, status=Состояние`; in the file keys and values as well. */
export const answerColumns = z
  .union([z.record(z.string(), z.string()), list.transform(asRecord)])
  .transform((names, context): AnswerColumns => {
    const isGood = Object.entries(names).every(
      ([name, header]) => ANSWER_COLUMNS.some((known) => known === name) && HEADER.test(header),
    );
    if (!isGood) context.addIssue({ code: 'custom', message: 'columns' });
    return names;
  });

function asRecord(texts: readonly string[]): Record<string, string> {
  const pairs = texts.filter((text) => text.trim() !== '').map((text) => halves(text));
  return Object.fromEntries(pairs.map(([name, header]) => [name, header ?? '']));
}

/** Left and right of the first `=`. */
function halves(text: string): [string, ...string[]] {
  const at = text.indexOf('=');
  return at === -1 ? [text.trim()] : [text.slice(0, at).trim(), text.slice(at + 1).trim()];
}
