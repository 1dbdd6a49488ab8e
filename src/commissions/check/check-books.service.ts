import { Injectable } from '@nestjs/common';
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
}

/** Holds against each other what must agree: links and closure, orders and refunds, lines and statements and runs. */
@Injectable()
export class CheckBooks {
  constructor(
    private readonly closure: ClosureCheck,
    private readonly volume: VolumeCheck,
  ) {}

  /** Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<BooksChecked> {
    const closure = await this.closure.check(tx);
    const volume = await this.volume.check(tx);
    const sums = await firstRow<{ statementsOff: number; runsOff: number }>(tx, brokenSumsSql);
    const { statementsOff, runsOff } = sums!;
    return {
      isRight: closure.isRight && volume.length === 0 && statementsOff === 0 && runsOff === 0,
      closure,
      volume,
      statementsOff,
      runsOff,
    };
  }
}
