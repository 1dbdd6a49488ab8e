import { Inject, Injectable } from '@nestjs/common';
import type { PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import type { Tx } from '../../platform/database';
import type { AdjustmentExplained } from '../explain';
import { type Audience, CalculatedPeriods, ExplainAdjustments, ExplainStatement } from '../explain';
import { type Statement, type StatementFigures, StatementView } from '../statements';
import type { PrintedStatement } from './printed-statement';

const AT_ONCE = 200;
/** More nobody reads on paper; the table has them all. */
const MOST_PRINTED = 200;
const MOST_LISTED = 100_000;

/** A period's statement of one person, as something to keep. */
interface Asked {
  readonly periodId: PeriodId;
  readonly distributorNo: string;
}

/** Gathers what a statement file says; how it looks is decided where it is written. */
@Injectable()
export class StatementFile {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly periods: CalculatedPeriods,
    private readonly statements: StatementView,
    private readonly explaining: ExplainStatement,
    private readonly adjustments: ExplainAdjustments,
  ) {}

  /**
   * @throws not-found `distributor-unknown`, `period-unknown`; conflict `period-being-calculated`,
   *   `period-not-calculated`
   */
  async printed(tx: Tx, { periodId, distributorNo }: Asked, audience: Audience): Promise<PrintedStatement> {
    const { lines, basis } = await this.explaining.explain(tx, periodId, distributorNo, audience);
    const { run } = await this.periods.get(tx, periodId, audience);
    const adjustments = await this.adjustmentsOf(tx, { periodId, distributorNo }, audience, MOST_PRINTED + 1);
    return {
      statement: await this.statement(tx, { periodId, distributorNo }, audience),
      answers: lines,
      adjustments: adjustments.slice(0, MOST_PRINTED),
      hasMoreAdjustments: adjustments.length > MOST_PRINTED,
      basis,
      runId: run.id,
      runHash: run.hash?.toString('hex') ?? null,
      company: this.config.payerName ?? null,
      timeZone: this.config.timeZone,
      printedAt: this.clock.now(),
    };
  }

  /** The statement with every adjustment. @throws as {@link printed} */
  async listed(tx: Tx, asked: Asked, audience: Audience) {
    await this.periods.get(tx, asked.periodId, audience);
    return {
      statement: await this.statement(tx, asked, audience),
      adjustments: await this.adjustmentsOf(tx, asked, audience, MOST_LISTED),
    };
  }

  private async statement(
    tx: Tx,
    { periodId, distributorNo }: Asked,
    audience: Audience,
  ): Promise<Statement & { figures: StatementFigures }> {
    const statement = await this.statements.get(tx, periodId, distributorNo, audience);
    const { figures } = statement;
    if (figures === null) throw new Error('A calculated period has figures.');
    return { ...statement, figures };
  }

  private async adjustmentsOf(
    tx: Tx,
    { periodId, distributorNo }: Asked,
    audience: Audience,
    most: number,
  ): Promise<AdjustmentExplained[]> {
    const found: AdjustmentExplained[] = [];
    let cursor: string | undefined;
    do {
      const asked = { cursor, limit: AT_ONCE };
      const page = await this.adjustments.page(tx, periodId, distributorNo, asked, audience);
      found.push(...page.items);
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && found.length < most);
    return found;
  }
}
