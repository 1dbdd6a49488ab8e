import { Injectable } from '@nestjs/common';
import { Calendar } from '../../periods';
import type { Tx } from '../../platform/database';
import { CalculatedPeriods } from './calculated-periods.view';
import { READ_WHOLE } from './level-volumes';
import { blocksOfRun } from './run-blocks';

/** Periods that people look at: the open ones, and the closed one before them. */
const LOOKED_AT = 3;

/** Reads what answers about leaders of many are put together from, before the first of them asks. */
@Injectable()
export class WarmFigures {
  constructor(
    private readonly calendar: Calendar,
    private readonly periods: CalculatedPeriods,
  ) {}

  async warm(tx: Tx): Promise<void> {
    for (const period of (await this.calendar.list(tx)).slice(-LOOKED_AT)) {
      const found = await this.periods.find(tx, period, 'staff');
      if (found && (found.run.distributors ?? 0) > READ_WHOLE) await blocksOfRun(tx, found.run.id);
    }
  }
}
