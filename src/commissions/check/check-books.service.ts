import { Injectable } from '@nestjs/common';
import { AuditHead } from '../../access';
import { ClosureCheck, type ClosureFindings } from '../../network';
import { firstRow, type Tx } from '../../platform/database';
import { type Finding, KeptLaws } from '../../platform/laws';
import { VolumeCheck } from '../../volume';
import { brokenSumsSql } from './check-books.sql';

/** What `check` found out. */
export interface BooksChecked {
  readonly isRight: boolean;
  readonly closure: ClosureFindings;
  readonly volume: readonly Finding[];
  /** What other parts keep, by part: ledger, payouts. */
  readonly others: readonly { readonly part: string; readonly findings: readonly Finding[] }[];
  /** Statements whose total is not the sum of their lines and adjustments, and runs whose sums are not theirs. */
  readonly statementsOff: number;
  readonly runsOff: number;
  /** Entries of the audit trail, and those that have a seal or wait for one. `audit verify` looks at each. */
  readonly audit: { readonly entries: number; readonly sealed: number; readonly waiting: number };
}

/** Holds against each other what must agree: links and closure, orders and refunds, lines and statements and runs. */
@Injectable()
export class CheckBooks {
  constructor(
    private readonly closure: ClosureCheck,
    private readonly volume: VolumeCheck,
    private readonly auditHead: AuditHead,
    private readonly laws: KeptLaws,
  ) {}

  /** Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<BooksChecked> {
    const closure = await this.closure.check(tx);
    const volume = await this.volume.check(tx);
    const sums = await firstRow<{ statementsOff: number; runsOff: number }>(tx, brokenSumsSql);
    const { statementsOff, runsOff } = sums!;
    const others = await this.laws.check(tx);
    const { agree, entries, seals, waiting } = await this.auditHead.counts(tx);
    return {
      isRight:
        closure.isRight &&
        volume.length === 0 &&
        others.every(({ findings }) => findings.length === 0) &&
        statementsOff === 0 &&
        runsOff === 0 &&
        agree,
      closure,
      volume,
      others,
      statementsOff,
      runsOff,
      audit: { entries, sealed: seals, waiting },
    };
  }
}
