import { cutValue } from '../../platform/csv';
import { copyAll, copyRow, rows, type Tx } from '../../platform/database';
import { maskedAccount } from '../../platform/bank-accounts';
import type { Keys } from '../../platform/secrets';
import { checkMethod, isChecked } from './check-method';
import {
  closeRowsSql,
  copyProblemsSql,
  copySealedSql,
  copyUnreadSql,
  createSealedSql,
  nextRowsSql,
  openRowsSql,
} from './import.sql';
import type { MethodFacts, MethodMistake } from './method-facts';
import { sealMethod } from './sealed-method';

/** Rows in memory at once. */
const AT_ONCE = 5_000;

interface StagedRow extends MethodFacts {
  readonly line: number;
  readonly distributorId: number;
  readonly distributorNo: string;
}

/**
 * Judges the staged rows one by one, and encrypts the good ones into the temporary table `payout_method_new`. Some rows
 * are in memory at a time; the database alone has them all.
 */
export async function stageMethods(tx: Tx, keys: Keys): Promise<void> {
  await tx.query(createSealedSql);
  await tx.query(openRowsSql);
  for (;;) {
    const some = await rows<StagedRow>(tx, nextRowsSql(AT_ONCE));
    if (some.length === 0) break;
    const sealed: string[] = [];
    const problems: string[] = [];
    const unread: string[] = [];
    for (const row of some) {
      const checked = checkMethod(row);
      if (isChecked(checked)) {
        const method = sealMethod(keys, row.distributorId, checked);
        sealed.push(
          copyRow([
            ...[row.line, row.distributorId, row.distributorNo, method.kind, method.currency],
            ...[hex(method.sealed), hex(method.hmac), hex(method.fingerprint), method.masked, method.country],
          ]),
        );
      } else {
        for (const mistake of checked) problems.push(problem(row, mistake));
        unread.push(copyRow([row.line, row.distributorNo]));
      }
    }
    await copyAll(tx, copySealedSql, [sealed.join('')]);
    if (problems.length === 0) continue;
    await copyAll(tx, copyProblemsSql, problems);
    await copyAll(tx, copyUnreadSql, unread);
  }
  await tx.query(closeRowsSql);
  await tx.query('ANALYZE payout_method_new');
}

const hex = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/** An account stands in no report. */
function problem(row: StagedRow, { field, code, message }: MethodMistake): string {
  const value = row[field] ?? '';
  return copyRow([
    row.line,
    field,
    field === 'account' ? maskedAccount(value) : cutValue(value),
    code,
    `${message}.`,
  ]);
}
