import type { AdjustmentExplained, LineAnswer } from '../explain';
import type { Statement, StatementFigures } from '../statements';

/** What a statement file is made of. */
export interface PrintedStatement {
  readonly statement: Statement & { readonly figures: StatementFigures };
  /** Every line that any plan could make, with the reason where none was paid. */
  readonly answers: readonly LineAnswer[];
  /** The first of them. */
  readonly adjustments: readonly AdjustmentExplained[];
  readonly hasMoreAdjustments: boolean;
  readonly basis: 'closed' | 'review' | 'estimate';
  readonly runId: number;
  /** Hex; null for an estimate. */
  readonly runHash: string | null;
  /** Null where none is configured. */
  readonly company: string | null;
  readonly timeZone: string;
  readonly printedAt: Date;
}
