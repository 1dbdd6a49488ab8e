import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../../platform/database';

/** A file that a bank answered with. */
export interface ShownAnswer {
  readonly id: number;
  readonly format: string;
  readonly fileName: string;
  /** Hex. */
  readonly sha256: string;
  readonly receivedBy: string;
  readonly receivedAt: Date;
  readonly entries: number;
  readonly statuses: number;
  readonly repeated: number;
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
  /** Days that it covers whole, of our accounts. */
  readonly covers: readonly {
    readonly account: string | null;
    readonly from: string;
    readonly until: string;
  }[];
}

const answersSql = `
SELECT a.id, a.format, a.file_name AS "fileName", encode(a.sha256, 'hex') AS sha256, a.received_by AS "receivedBy",
       a.received_at AS "receivedAt", a.entry_count AS entries, a.status_count AS statuses, a.repeated_count AS repeated,
       a.warnings,
       (SELECT coalesce(json_agg(json_build_object('account', s.own_account, 'from', s.from_on, 'until', s.until_on) ORDER BY s.number), '[]')
          FROM bank_statement AS s WHERE s.answer_id = a.id AND s.is_whole AND s.from_on IS NOT NULL AND s.until_on IS NOT NULL) AS covers
  FROM bank_answer AS a ORDER BY a.id DESC LIMIT 500`;

/** The answers that were taken in. */
@Injectable()
export class AnswersView {
  /** The newest first, 500 at most. */
  list(tx: Tx): Promise<ShownAnswer[]> {
    return rows<ShownAnswer>(tx, answersSql);
  }
}
