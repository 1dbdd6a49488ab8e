import { Injectable } from '@nestjs/common';
import { AuditHead } from '../../access';
import { ClosureCheck, type ClosureFindings } from '../../network';
import { firstRow, type Tx } from '../../platform/database';
import { VolumeCheck, type VolumeFinding } from '../../volume';
import { brokenSumsSql } from './check-books.sql';

/** What `check` found out. */
export interface BooksChecked {
  readonly isRight: boolean;
  readonly closure: ClosureFindings;
  readonly volume: readonly VolumeFinding[];
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
  ) {}

  /** Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<BooksChecked> {
    const closure = await this.closure.check(tx);
    const volume = await this.volume.check(tx);
    const sums = await firstRow<{ statementsOff: number; runsOff: number }>(tx, brokenSumsSql);
    const { statementsOff, runsOff } = sums!;
    const { agree, entries, seals, waiting } = await this.auditHead.counts(tx);
    return {
      isRight: closure.isRight && volume.length === 0 && statementsOff === 0 && runsOff === 0 && agree,
      closure,
      volume,
      statementsOff,
      runsOff,
      audit: { entries, sealed: seals, waiting },
    };
  }
}
