import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditTrail } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import type { ImportKind } from '../import-kinds';
import { addPartSql, countWaitingSql } from './stored-part.sql';
import { storeParts } from './stored-bytes';

/** Three million orders; more is for the command line. */
export const MOST_BYTES = 256 * 1024 * 1024;
/** Files that lie here waiting for somebody to decide. */
const MOST_WAITING = 20;

export interface Upload {
  readonly kind: ImportKind;
  readonly fileName: string;
  readonly by: string;
}

export interface ReceivedFile {
  readonly id: number;
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

const insertSql = `
INSERT INTO import_job (kind, file_name, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4) RETURNING id`;
const receivedSql = `UPDATE import_job SET state = 'uploaded', sha256 = decode($2, 'hex'), bytes = $3 WHERE id = $1`;

/**
 * Takes a file's bytes as they come, part by part, so that no file is ever in memory and no transaction waits for a slow
 * sender. It is seen when it is `announce`d, and given up with `drop`.
 */
@Injectable()
export class UploadFile {
  constructor(
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws invalid `import-empty`, `import-too-large`; conflict `imports-waiting` */
  async receive({ kind, fileName, by }: Upload, chunks: AsyncIterable<Buffer>): Promise<ReceivedFile> {
    await this.refuseTooMany();
    const [row] = await this.dataSource.query<{ id: number }[]>(insertSql, [
      kind,
      fileName,
      by,
      this.clock.now(),
    ]);
    const { id } = row!;
    const hash = createHash('sha256');
    let bytes = 0;
    const counted = async function* () {
      for await (const chunk of chunks) {
        bytes += chunk.length;
        if (bytes > MOST_BYTES) throw tooLarge();
        hash.update(chunk);
        yield chunk;
      }
    };
    try {
      await storeParts(counted(), (part, content) =>
        this.dataSource.query(addPartSql, [id, 'upload', part, content]),
      );
      if (bytes === 0) throw invalid('import-empty', 'The file is empty.', { field: 'body' });
    } catch (cause) {
      await this.drop(id);
      throw cause;
    }
    return { id, sha256: hash.digest('hex'), bytes };
  }

  async announce(tx: Tx, { id, sha256, bytes }: ReceivedFile, { kind, fileName, by }: Upload): Promise<void> {
    await tx.query(receivedSql, [id, sha256, bytes]);
    await this.trail.record(tx, {
      action: 'import.uploaded',
      by,
      subject: { kind: 'import', no: id },
      after: { kind, file: fileName, sha256, bytes },
    });
  }

  async drop(id: number): Promise<void> {
    await this.dataSource.query("DELETE FROM import_job WHERE id = $1 AND state = 'uploading'", [id]);
  }

  private async refuseTooMany(): Promise<void> {
    const row = await firstRow<{ count: number }>(this.dataSource.manager, countWaitingSql);
    if (row!.count < MOST_WAITING) return;
    throw conflict(
      'imports-waiting',
      `${MOST_WAITING} files lie here and wait. Take them in or discard them before you send another.`,
    );
  }
}

const tooLarge = () =>
  invalid('import-too-large', `The file is larger than ${MOST_BYTES} bytes; take it in by "upline import".`, {
    field: 'body',
    params: { mostBytes: MOST_BYTES },
  });
