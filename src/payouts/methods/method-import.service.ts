import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, recordImport } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, lockMethodsExclusive, type Tx } from '../../platform/database';
import type { ImportDefinition, MergeOutcome } from '../../platform/imports';
import { Secrets } from '../../platform/secrets';
import {
  addNewSql,
  countKnownSql,
  createKnownSql,
  dropBadSql,
  dropKnownSql,
  endReplacedSql,
  repeatedSql,
  unknownPayeesSql,
} from './import.sql';
import { methodColumns } from './method-columns';
import { stageMethods } from './stage-methods';

/**
 * How a file of payout methods is taken in: each row is the person's method from now on, as if set by hand. A row that
 * was taken in before changes nothing, also when the person has another method by now.
 */
@Injectable()
export class MethodImport {
  constructor(
    private readonly secrets: Secrets,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For `runImport`; `by` is who acts. */
  definition(by: string): ImportDefinition {
    return {
      kind: 'payout-methods',
      columns: methodColumns,
      key: 'distributor_no',
      check: async (tx) => {
        await lockMethodsExclusive(tx);
        await tx.query(unknownPayeesSql);
        await stageMethods(tx, await this.secrets.within(tx));
        await tx.query(repeatedSql);
      },
      spread: () => Promise.resolve(),
      merge: (tx) => this.merge(tx, by),
      record: recordImport(this.trail, by),
    };
  }

  private async merge(tx: Tx, by: string): Promise<MergeOutcome> {
    await tx.query(dropBadSql);
    await tx.query(createKnownSql);
    const { known, changed } = (await firstRow<{ known: number; changed: number }>(tx, countKnownSql))!;
    if (known > 0) await tx.query(dropKnownSql);
    const now = this.clock.now();
    await tx.query(endReplacedSql, [now, by]);
    const counted = await firstRow<{ added: number }>(
      tx,
      `WITH added AS (${addNewSql} RETURNING id) SELECT count(*)::integer AS added FROM added`,
      [now, by, this.config.payoutMethodCooldown],
    );
    return {
      added: counted!.added,
      unchanged: known,
      warnings:
        changed === 0
          ? []
          : [
              {
                code: 'changed-since',
                message: 'taken in before and changed since; the later method stays',
                count: changed,
              },
            ],
    };
  }
}
