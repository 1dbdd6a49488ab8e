import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { firstRow, rows, type Tx } from '../../platform/database';
import { conflict, notFound } from '../../platform/errors';
import { type Keys, Secrets } from '../../platform/secrets';
import type { BankFile } from '../formats/bank-format';
import { chunkOf, FILE_PURPOSE } from '../sealed-columns';
import { getBatch } from './batch';

/** A file that went, or is to go, to the bank. */
export interface StoredFile {
  readonly part: string;
  readonly fileName: string;
  readonly mediaType: string;
  /** Hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly itemCount: number;
  /** Minor units of the batch's currency. */
  readonly controlSumMinor: string;
  readonly madeBy: string;
  readonly madeAt: Date;
}

const PIECE_BYTES = 256 * 1024;

const addPieceSql = `INSERT INTO payout_file_chunk (batch_id, part, number, sealed) VALUES ($1, $2, $3, $4)`;

const addFileSql = `
INSERT INTO payout_file (batch_id, part, file_name, media_type, sha256, size_bytes, item_count, control_sum_minor, made_by, made_at)
VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

const filesSql = `
SELECT part, file_name AS "fileName", media_type AS "mediaType", encode(sha256, 'hex') AS sha256,
       size_bytes::float8 AS "sizeBytes", item_count AS "itemCount", control_sum_minor::text AS "controlSumMinor",
       made_by AS "madeBy", made_at AS "madeAt"
  FROM payout_file WHERE batch_id = $1 ORDER BY part = 'payments' DESC, part`;

const pieceSql = `SELECT sealed FROM payout_file_chunk WHERE batch_id = $1 AND part = $2 AND number = $3`;

interface NewFile {
  readonly batchId: number;
  readonly keys: Keys;
  readonly file: BankFile;
  readonly fileName: string;
  readonly itemCount: number;
  readonly controlSumMinor: bigint;
  readonly by: string;
  readonly at: Date;
}

/** The bank files as they were first made, encrypted: the same bytes every time after. */
@Injectable()
export class StoredFiles {
  constructor(private readonly secrets: Secrets) {}

  /** For {@link keep}: no other secret takes the place of the one that counts before the transaction ends. */
  holdKeys(tx: Tx): Promise<Keys> {
    return this.secrets.within(tx);
  }

  /** Writes a file piece by piece as it is made. */
  async keep(
    tx: Tx,
    { batchId, keys, file, fileName, itemCount, controlSumMinor, by, at }: NewFile,
  ): Promise<void> {
    const hash = createHash('sha256');
    let size = 0;
    let number = 0;
    for await (const piece of piecesOf(file.chunks())) {
      hash.update(piece);
      size += piece.length;
      const sealed = keys.seal(FILE_PURPOSE, piece, chunkOf(batchId, file.part, number));
      await tx.query(addPieceSql, [batchId, file.part, number, sealed]);
      number++;
    }
    await tx.query(addFileSql, [
      ...[batchId, file.part, fileName, file.mediaType, hash.digest(), size, itemCount],
      ...[String(controlSumMinor), by, at],
    ]);
  }

  /** The payments first. */
  list(tx: Tx, batchId: number): Promise<StoredFile[]> {
    return rows<StoredFile>(tx, filesSql, [batchId]);
  }

  /**
   * A file, and whether one person approved the own work, which is said beside its bytes.
   * @throws not-found `batch-unknown`, `payout-file-unknown`; conflict `batch-cancelled`: that file is not to get to the
   *   bank any more, and its payees may be in another one
   */
  async announce(tx: Tx, batchId: number, part: string): Promise<{ file: StoredFile; waived: boolean }> {
    const { state, approvalWaived } = await getBatch(tx, batchId);
    const file = await this.get(tx, batchId, part);
    if (state === 'cancelled') throw cancelled(batchId);
    return { file, waived: approvalWaived };
  }

  private async get(tx: Tx, batchId: number, part: string): Promise<StoredFile> {
    const all = await this.list(tx, batchId);
    const file = all.find((one) => one.part === part);
    if (file) return file;
    throw notFound(
      'payout-file-unknown',
      all.length === 0
        ? `Batch ${batchId} has not been exported yet.`
        : `Batch ${batchId} has no file "${part.slice(0, 40)}"; there is ${all.map((one) => one.part).join(', ')}.`,
      { field: 'part' },
    );
  }

  /** Its bytes, as they are; what does not come to its sum is refused at the end. */
  async *read(tx: Tx, batchId: number, { part, sha256 }: StoredFile): AsyncGenerator<Buffer> {
    const hash = createHash('sha256');
    for (let number = 0; ; number++) {
      const row = await firstRow<{ sealed: Buffer }>(tx, pieceSql, [batchId, part, number]);
      if (!row) break;
      const piece = await this.secrets.open(FILE_PURPOSE, row.sealed, chunkOf(batchId, part, number));
      hash.update(piece);
      yield piece;
    }
    if (hash.digest('hex') !== sha256) {
      throw new Error(`The stored file ${part} of batch ${batchId} is not what it was when it was made.`);
    }
  }
}

const cancelled = (batchId: number) =>
  conflict(
    'batch-cancelled',
    `Batch ${batchId} was cancelled: its file must not get to the bank and is not given out any more. "upline payout register" tells what was in it.`,
  );

async function* piecesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let gathered: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    gathered.push(chunk);
    size += chunk.length;
    if (size < PIECE_BYTES) continue;
    yield Buffer.concat(gathered);
    gathered = [];
    size = 0;
  }
  if (size > 0) yield Buffer.concat(gathered);
}
