import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { CLOCK, type Clock } from '../../platform/clock';
import type { CsvProblem } from '../../platform/csv';
import { firstRow, rows, type Tx } from '../../platform/database';
import { notFound } from '../../platform/errors';
import { Cursor, type Page, toPage } from '../../platform/paging';
import type { ImportJob } from './import-job';
import { failDeadSql, jobSql, jobsSql, problemsSql } from './import-job.sql';

interface PageAsked {
  readonly cursor?: string | undefined;
  readonly limit: number;
}

type ProblemRow = CsvProblem & { readonly position: number };

const byId = new Cursor('imports', z.tuple([z.int32()]));
const byPosition = new Cursor('import problems', z.tuple([z.int32()]));

/** The files that came over HTTP, and what was found in them. */
@Injectable()
export class ImportJobs {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws not-found `import-unknown` */
  async get(tx: Tx, id: number): Promise<ImportJob> {
    const job = await firstRow<ImportJob>(tx, jobSql, [id]);
    if (job) return job;
    throw notFound('import-unknown', `There is no import ${id}.`, { field: 'id' });
  }

  /** The newest first. @throws invalid `cursor` */
  async list(tx: Tx, { cursor, limit }: PageAsked): Promise<Page<ImportJob>> {
    const [before] = byId.decode(cursor) ?? [null];
    const found = await rows<ImportJob>(tx, jobsSql, [before, limit + 1]);
    return toPage(
      found,
      limit,
      (last) => byId.encode([last.id]),
      (job) => job,
    );
  }

  /** The mistakes of the last check or taking in, in the order of the file. @throws as `get`; invalid `cursor` */
  async problems(tx: Tx, id: number, { cursor, limit }: PageAsked): Promise<Page<CsvProblem>> {
    const [after] = byPosition.decode(cursor) ?? [-1];
    await this.get(tx, id);
    const found = await rows<ProblemRow>(tx, problemsSql, [id, after, limit + 1]);
    return toPage(
      found,
      limit,
      (last) => byPosition.encode([last.position]),
      ({ line, column, value, code, message }) => ({ line, column, value, code, message }),
    );
  }

  /** Marks what was at work when its process ended. */
  async failDead(tx: Tx): Promise<void> {
    const failure = {
      code: 'import-ended',
      detail: 'The process that worked on it ended before it was done. Nothing was changed.',
    };
    await tx.query(failDeadSql, [this.clock.now(), JSON.stringify(failure)]);
  }
}
