import { createHash } from 'node:crypto';
import { copyAll, copyRow, type Tx } from '../../../platform/database';
import type { Keys } from '../../../platform/secrets';
import { ACCOUNT_PURPOSE } from '../../payee';
import type { AnswerReader, AnswerWarning, BankEntry, BankStatement, BankStatus } from '../bank-entry';
import { sealEntry } from './sealed-entry';
import { copyEntriesSql, copyStatementsSql, copyStatusesSql, stageSql } from './staging.sql';

const ROWS_AT_ONCE = 5_000;

/**
 * Rows that this transaction adds are in no statistics: a table that was counted before them counts as empty, and is then
 * gone through once for each row of the other side. From so many rows on tables are hashed instead.
 */
const MANY = 1_000;

export interface StagedAnswer {
  readonly sha256: Buffer;
  readonly entries: number;
  readonly statuses: number;
  readonly statements: number;
  readonly warnings: readonly AnswerWarning[];
}

/** Reads a file into temporary tables. @throws what the reader throws */
export async function stageAnswer(
  tx: Tx,
  keys: Keys,
  reader: AnswerReader,
  bytes: AsyncIterable<Buffer>,
): Promise<StagedAnswer> {
  await tx.query(stageSql);
  const hash = createHash('sha256');
  const entries = new Rows(tx, copyEntriesSql);
  const statuses = new Rows(tx, copyStatusesSql);
  const statements = new Rows(tx, copyStatementsSql);
  const warnings: AnswerWarning[] = [];
  for await (const part of reader.read(hashed(bytes, hash))) {
    if (part.kind === 'entry') await entries.add(entryRow(keys, part, entries.count, statements.count));
    else if (part.kind === 'status') await statuses.add(statusRow(keys, part, statuses.count));
    else if (part.kind === 'statement') await statements.add(statementRow(part, statements.count));
    else warnings.push(part);
  }
  for (const rows of [entries, statuses, statements]) await rows.flush();
  await tx.query('ANALYZE pg_temp.answer_entry, pg_temp.answer_status');
  if (entries.count + statuses.count > MANY) await tx.query('SET LOCAL enable_nestloop = off');
  return {
    sha256: hash.digest(),
    entries: entries.count,
    statuses: statuses.count,
    statements: statements.count,
    warnings,
  };
}

async function* hashed(
  bytes: AsyncIterable<Buffer>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

/** Rows of one table, handed over in lots: a connection takes one COPY at a time. */
class Rows {
  count = 0;
  private waiting: string[] = [];

  constructor(
    private readonly tx: Tx,
    private readonly copySql: string,
  ) {}

  async add(row: string): Promise<void> {
    this.count++;
    if (this.waiting.push(row) >= ROWS_AT_ONCE) await this.flush();
  }

  async flush(): Promise<void> {
    const rows = this.waiting;
    this.waiting = [];
    if (rows.length > 0) await copyAll(this.tx, this.copySql, [rows.join('')]);
  }
}

const bytea = (bytes: Buffer | null): string | null =>
  bytes === null ? null : `\\x${bytes.toString('hex')}`;

function entryRow(keys: Keys, entry: BankEntry, ordinal: number, statement: number): string {
  const { key, sealed, accountHmac, maskedAccount } = sealEntry(keys, entry);
  return copyRow([
    ordinal,
    statement,
    bytea(key),
    entry.direction,
    entry.amountMinor,
    entry.chargesMinor,
    entry.currency,
    entry.bookedOn,
    entry.ownAccount,
    entry.bankReference,
    entry.endToEndId,
    entry.instructionId,
    entry.paymentInformationId,
    entry.number,
    entry.orderedOn,
    entry.returnCode,
    entry.isReversal,
    entry.isFee,
    maskedAccount,
    bytea(accountHmac),
    bytea(sealed),
  ]);
}

const statusRow = (keys: Keys, status: BankStatus, ordinal: number): string =>
  copyRow([
    ordinal,
    status.messageId,
    status.reference,
    status.status,
    status.bankStatus,
    status.code,
    status.text,
    status.doneOn,
    bytea(status.account === null ? null : keys.digest(ACCOUNT_PURPOSE, status.account)),
    status.amountMinor,
    status.currency,
  ]);

const statementRow = (statement: BankStatement, number: number): string =>
  copyRow([
    number,
    statement.ownAccount,
    statement.currency,
    statement.statementId,
    statement.fromOn,
    statement.untilOn,
    statement.isWhole,
    statement.openingMinor,
    statement.closingMinor,
  ]);
