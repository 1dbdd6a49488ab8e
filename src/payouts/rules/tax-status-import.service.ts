import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, recordImport } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { FieldCause, isCause, parseIdentifier } from '../../platform/csv';
import { firstRow, lockMethodsExclusive, type Tx } from '../../platform/database';
import type { ImportDefinition, MergeOutcome, StagedColumn } from '../../platform/imports';
import { payoutRules } from './payout-rules';
import {
  addChangedSql,
  createChangedSql,
  endChangedSql,
  repeatedTaxPayersSql,
  unknownTaxPayersSql,
} from './tax-status.sql';

/** `distributor_no,tax_status`: each row is the person's status from now on. */
@Injectable()
export class TaxStatusImport {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** For `runImport`; `by` is who acts. */
  definition(by: string): ImportDefinition {
    return {
      kind: 'tax-statuses',
      columns: columns(payoutRules(this.config).statuses),
      key: 'distributor_no',
      check: async (tx) => {
        await lockMethodsExclusive(tx);
        await tx.query(unknownTaxPayersSql);
        await tx.query(repeatedTaxPayersSql);
      },
      spread: () => Promise.resolve(),
      merge: (tx) => this.merge(tx, by),
      record: recordImport(this.trail, by),
    };
  }

  private async merge(tx: Tx, by: string): Promise<MergeOutcome> {
    const now = this.clock.now();
    await tx.query(createChangedSql);
    await tx.query(endChangedSql, [now]);
    const { added, staged } = (await firstRow<{ added: number; staged: number }>(tx, addChangedSql, [
      now,
      by,
    ]))!;
    return { added, unchanged: staged - added, warnings: [] };
  }
}

const columns = (statuses: readonly string[]): readonly StagedColumn[] => [
  {
    column: 'distributor_no',
    required: true,
    staged: ['distributor_no text COLLATE "C"'],
    parse: (text, column) => {
      const no = parseIdentifier(text, column);
      return isCause(no) ? no : [no];
    },
  },
  {
    column: 'tax_status',
    required: true,
    staged: ['tax_status text'],
    parse: (text, column) =>
      statuses.includes(text)
        ? [text]
        : new FieldCause(
            'tax-status-unknown',
            `${column} is none of those that UPLINE_WITHHOLDING names: ${statuses.join(', ') || 'there are none'}`,
          ),
  },
];
