import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, Matches } from 'class-validator';
import { type Look, Looked, Roles, STAFF } from '../../access';
import { formatPeriod } from '../../periods';
import { HttpTransactions, IdPipe, type Request } from '../../platform/http';
import type { Tx } from '../../platform/database';
import { PageQuery } from '../../platform/paging';
import { ChangesView } from '../comparison/changes.view';
import { CHANGE_KINDS, type ChangeKind } from '../comparison/comparison.sql';
import { LostQualifications } from '../comparison/lost-qualifications.view';
import { RunRows } from '../run-rows/run-rows.view';
import type { Run } from '../runs/run.entity';
import { RunView } from '../runs/run.view';

class LinesQuery extends PageQuery {
  @ApiPropertyOptional({ example: 'level', pattern: '^[a-z-]{1,40}$' })
  @IsOptional()
  @Matches(/^[a-z-]{1,40}$/, { message: '$property must be the name of a bonus, like level.' })
  bonus?: string;

  @ApiPropertyOptional({ example: '3', pattern: '^\\d{1,4}\\+?$' })
  @IsOptional()
  @Matches(/^\d{1,4}\+?$/, { message: '$property must be a level, like 3 or 7+.' })
  level?: string;
}

class ChangesQuery extends PageQuery {
  @ApiPropertyOptional({ enum: CHANGE_KINDS, default: 'all' })
  @IsIn(CHANGE_KINDS, { message: `$property must be one of ${CHANGE_KINDS.join(', ')}.` })
  kind: ChangeKind = 'all';
}

/** The look of somebody who opens a run's rows: at people's earnings in that period. */
const lookAt =
  (rows: string) =>
  (_request: Request, answer: unknown): Look => ({
    subject: { kind: 'period', no: (answer as { period: string }).period },
    details: { rows, run: (answer as { run: number }).run },
  });

/** What the totals of a run open to. */
@ApiTags('runs')
@Controller('runs/:id')
export class RunRowsController {
  constructor(
    private readonly transactions: HttpTransactions,
    private readonly runs: RunView,
    private readonly rows: RunRows,
    private readonly changes: ChangesView,
    private readonly lost: LostQualifications,
  ) {}

  /** What each bonus pays at each level. */
  @Get('bonuses')
  @Roles(...STAFF)
  bonuses(@Param('id', new IdPipe('run')) id: number) {
    return this.of(id, async (tx, run) => ({ items: await this.rows.bonuses(tx, run), nextCursor: null }));
  }

  /** Lines, the greatest amounts first; only of a bonus, or of a level. */
  @Get('lines')
  @Looked('run.rows-seen', lookAt('lines'))
  @Roles(...STAFF)
  lines(@Param('id', new IdPipe('run')) id: number, @Query() query: LinesQuery) {
    return this.of(id, (tx, run) => this.rows.lines(tx, run, query));
  }

  /** Everybody's standing, the greatest totals first. */
  @Get('standings')
  @Looked('run.rows-seen', lookAt('standings'))
  @Roles(...STAFF)
  standings(@Param('id', new IdPipe('run')) id: number, @Query() query: PageQuery) {
    return this.of(id, (tx, run) => this.rows.standings(tx, run, query));
  }

  /** What refunds took back and corrections by hand, what takes most first. */
  @Get('adjustments')
  @Looked('run.rows-seen', lookAt('adjustments'))
  @Roles(...STAFF)
  adjustments(@Param('id', new IdPipe('run')) id: number, @Query() query: PageQuery) {
    return this.of(id, (tx, run) => this.rows.adjustments(tx, run, query));
  }

  /** Who earns something else than in the period before, the greatest changes first. */
  @Get('changes')
  @Looked('run.rows-seen', lookAt('changes'))
  @Roles(...STAFF)
  changed(@Param('id', new IdPipe('run')) id: number, @Query() query: ChangesQuery) {
    return this.of(id, (tx, run) => this.changes.page(tx, run, query));
  }

  /** Bonuses of closed periods that hung on orders which came back, what takes most first. */
  @Get('lost-qualifications')
  @Looked('run.rows-seen', lookAt('lost-qualifications'))
  @Roles(...STAFF)
  lostQualifications(@Param('id', new IdPipe('run')) id: number, @Query() query: PageQuery) {
    return this.of(id, (tx, run) => this.lost.page(tx, run, query));
  }

  private of<Answer extends object>(id: number, answer: (tx: Tx, run: Run) => Promise<Answer>) {
    return this.transactions.read(async (tx) => {
      const run = await this.runs.withResults(tx, id);
      return { run: run.id, period: formatPeriod(run.periodId), ...(await answer(tx, run)) };
    });
  }
}
