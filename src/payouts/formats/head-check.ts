import type { BankFormat, FileHead } from './bank-format';

const MESSAGE_ID = /^[A-Z0-9][A-Z0-9-]{0,26}[A-Z0-9]$/;
const MOST_NUMBER = 999_999;

/** What only a bug can have got wrong, found before the first byte. */
export function checkHead(format: BankFormat, head: FileHead): void {
  const wrong = whatIsWrong(format, head);
  if (wrong !== null) throw new Error(`Batch ${head.batchId} cannot be written as ${format.name}: ${wrong}.`);
}

function whatIsWrong(format: BankFormat, head: FileHead): string | null {
  const [gap] = format.gaps(head.payer);
  if (gap !== undefined) return `${gap.setting}: ${gap.message}`;
  if (!format.currencies.includes(head.currency)) return `it does not pay in ${head.currency}`;
  if (head.minorDigits !== 2) return `${head.currency} has ${head.minorDigits} minor digits`;
  if (!MESSAGE_ID.test(head.messageId)) return 'its message id is none';
  if (head.count < 1 || head.count > format.mostPayments) return `${head.count} payments`;
  if (format.numbers === 'none') return null;
  const used = format.numbers === 'each' ? head.count : 1;
  const first = head.firstNumber ?? 0;
  return first < 1 || first + used - 1 > MOST_NUMBER ? `no ${used} numbers begin with ${first}` : null;
}
