import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, recordImport } from '../../access';
import { Calendar } from '../../periods';
import { CONFIG, type Config } from '../../platform/config';
import { lockTreeExclusive, type Tx } from '../../platform/database';
import type { ImportDefinition } from '../../platform/imports';
import { distributorColumns } from './distributor-columns';
import { addLinkProblems } from './link-problems';
import { mergeDistributors } from './merge-distributors';
import { type NewLinks, readNewLinks } from './new-links';
import {
  afterTomorrowSql,
  conflictsSql,
  createKnownSql,
  ownSponsorSql,
  repeatedSql,
  secondRootsSql,
  unknownSponsorsSql,
} from './problems.sql';
import { spreadProblems } from './spread-problems';

/** A million rows are joined and sorted in memory and not on disk; for this transaction alone. */
const ROOM_TO_SORT = "SET LOCAL work_mem = '128MB'";

/**
 * How a distributors file is taken in: rows in any order, a child before its sponsor or after. The tree is locked
 * exclusively meanwhile: enrolments and moves wait. A file that at least doubles a large network, as the first one does, also keeps its readers waiting.
 */
@Injectable()
export class DistributorImport {
  constructor(
    private readonly calendar: Calendar,
    @Inject(CONFIG) private readonly config: Config,
    private readonly trail: AuditTrail,
  ) {}

  /** For `runImport`; `by` is who acts. */
  definition(by: string): ImportDefinition {
    // Read once for a file without mistakes; where rows are left out, once more.
    let links: NewLinks | null = null;
    return {
      kind: 'distributors',
      columns: distributorColumns,
      key: 'distributor_no',
      check: async (tx) => {
        links = await this.check(tx);
      },
      spread: (tx) => {
        links = null;
        return spreadProblems(tx);
      },
      merge: async (tx) => mergeDistributors(tx, links ?? (await readNewLinks(tx)), this.calendar.now(), by),
      record: recordImport(this.trail, by),
    };
  }

  private async check(tx: Tx): Promise<NewLinks> {
    await lockTreeExclusive(tx);
    // What counts_from is decided by must hold until the end of the transaction.
    await this.calendar.openForBooking(tx);
    await tx.query(ROOM_TO_SORT);
    await tx.query(createKnownSql);
    await tx.query('ANALYZE import_known');
    await tx.query(afterTomorrowSql, [this.calendar.tomorrow()]);
    for (const sql of [ownSponsorSql, repeatedSql, conflictsSql, secondRootsSql, unknownSponsorsSql]) {
      await tx.query(sql);
    }
    const links = await readNewLinks(tx);
    await addLinkProblems(tx, links, this.config.maxDepth);
    return links;
  }
}
