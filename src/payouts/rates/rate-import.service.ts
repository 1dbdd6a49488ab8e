import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail, recordImport } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { FieldCause, type FieldParser, isCause, parseCurrency, parseDate } from '../../platform/csv';
import { firstRow, type Tx } from '../../platform/database';
import type { ImportDefinition, MergeOutcome, StagedColumn } from '../../platform/imports';
import { isRate } from './convert';
import { addRatesSql, otherRatesSql, repeatedRatesSql, sameCurrencySql } from './rates.sql';

/** `valid_on,from,to,rate`: 1 `from` is `rate` `to`. A rate once taken in stands. */
@Injectable()
export class RateImport {
  constructor(
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** For `runImport`; `by` is who acts. */
  definition(by: string): ImportDefinition {
    return {
      kind: 'rates',
      columns,
      check: async (tx) => {
        for (const sql of [sameCurrencySql, repeatedRatesSql, otherRatesSql]) await tx.query(sql);
      },
      spread: () => Promise.resolve(),
      merge: (tx) => this.merge(tx, by),
      record: recordImport(this.trail, by),
    };
  }

  private async merge(tx: Tx, by: string): Promise<MergeOutcome> {
    const counted = await firstRow<{ added: number; staged: number }>(tx, addRatesSql, [
      by,
      this.clock.now(),
    ]);
    const { added, staged } = counted!;
    return { added, unchanged: staged - added, warnings: [] };
  }
}

const parseRate: FieldParser<string> = (text, column) =>
  isRate(text)
    ? text
    : new FieldCause(
        text === '' ? 'empty' : 'not-a-rate',
        `${column} is not a decimal above zero with at most ten digits on each side of the point`,
      );

const column = (name: string, staged: string, parse: FieldParser<string>): StagedColumn => ({
  column: name,
  required: true,
  staged: [staged],
  parse: (text, of) => {
    const value = parse(text, of);
    return isCause(value) ? value : [value];
  },
});

const columns: readonly StagedColumn[] = [
  column('valid_on', 'valid_on date', parseDate),
  column('from', 'from_currency text COLLATE "C"', parseCurrency),
  column('to', 'to_currency text COLLATE "C"', parseCurrency),
  column('rate', 'rate numeric(20, 10)', parseRate),
];
