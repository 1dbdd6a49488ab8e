import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../../access';
import { Ledger } from '../../../ledger';
import { Calendar } from '../../../periods';
import { CLOCK, type Clock } from '../../../platform/clock';
import { CONFIG, type Config } from '../../../platform/config';
import { addedRows, firstRow, lockPayouts, rows, type Tx } from '../../../platform/database';
import { Secrets } from '../../../platform/secrets';
import type { AnswerWarning } from '../bank-entry';
import { releaseCoveredSql } from '../days-covered.sql';
import { payingCompany } from '../../rules/payer';
import { ApplyOutcomes, type ChangedBatch } from '../outcomes/apply-outcomes.service';
import { type AnswerFormat, answerReader } from '../readers';
import { foreignStatements, requireNoDayAhead } from './doubtful-answer';
import {
  feesPostedSql,
  judgeMatchesSql,
  matchItemsSql,
  matchSumsSql,
  referencesSql,
  stageFeesSql,
} from './match-entries.sql';
import { judgeStatusesSql, matchStatusesSql, matchWholeSql } from './match-statuses.sql';
import { countsSql, spokenSql } from './report.sql';
import { stageAnswer, type StagedAnswer } from './stage-answer';
import { addAnswerSql, addEntriesSql, addStatementsSql, knownAnswerSql, repeatedSql } from './staging.sql';

export interface BankAnswer {
  readonly format: AnswerFormat;
  readonly bytes: AsyncIterable<Buffer>;
  readonly fileName: string;
  readonly by: string;
}

export interface AnswerReport {
  readonly answerId: number;
  /** The same file was taken in before: nothing changed. */
  readonly isKnown: boolean;
  readonly entries: number;
  readonly statuses: number;
  /** Entries that an earlier answer had told. */
  readonly repeated: number;
  /** Of this answer: entries that are in the books now, and those that wait for people. */
  readonly posted: number;
  readonly unmatched: number;
  /** Of this answer: what contradicts what the books know. */
  readonly alarms: number;
  readonly warnings: readonly Pick<AnswerWarning, 'code' | 'message'>[];
  readonly batches: readonly ChangedBatch[];
}

/**
 * Takes a bank's answer in: each entry and each status once, whichever files tell it, and posts what it means. The same
 * file again changes nothing. What names no payment waits for people; so does what contradicts.
 */
@Injectable()
export class TakeBankAnswer {
  constructor(
    private readonly outcomes: ApplyOutcomes,
    private readonly ledger: Ledger,
    private readonly secrets: Secrets,
    private readonly trail: AuditTrail,
    private readonly calendar: Calendar,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @throws invalid `answer-unreadable`, `answer-columns-missing`, `answer-of-days-ahead` */
  async take(tx: Tx, { format, bytes, fileName, by }: BankAnswer): Promise<AnswerReport> {
    await lockPayouts(tx);
    const keys = await this.secrets.within(tx);
    const read = await stageAnswer(tx, keys, answerReader(format, this.config.answerColumns), bytes);
    await requireNoDayAhead(tx, this.calendar.today());
    const accounts = await this.accounts(tx);
    const staged = { ...read, warnings: [...read.warnings, ...(await foreignStatements(tx, accounts))] };
    const known = await firstRow<{ id: number }>(tx, knownAnswerSql, [staged.sha256]);
    if (known)
      return { ...(await this.report(tx, known.id, staged, [])), isKnown: true, repeated: staged.entries };
    const answerId = await this.keep(tx, staged, format, fileName, by);
    await this.outcomes.stage(tx);
    const batches: ChangedBatch[] = [];
    await this.judgeStatuses(tx, answerId, staged);
    batches.push(...(await this.applied(tx, answerId, 'statuses', by)));
    await this.judgeEntries(tx, 'out');
    batches.push(...(await this.applied(tx, answerId, 'out', by)));
    // Only then: what was just paid one by one is no part of a sum of what is open.
    await tx.query(matchSumsSql);
    batches.push(...(await this.applied(tx, answerId, 'sums', by)));
    await this.judgeEntries(tx, 'in');
    batches.push(...(await this.applied(tx, answerId, 'in', by)));
    await this.postFees(tx, answerId, accounts, by);
    await tx.query(releaseCoveredSql, [by, this.clock.now(), this.calendar.timeZone]);
    const report = await this.report(tx, answerId, staged, together(batches));
    await this.trail.record(tx, {
      action: 'bank-answer.taken',
      by,
      subject: { kind: 'bank-answer', no: answerId },
      after: {
        format,
        sha256: staged.sha256.toString('hex'),
        entries: report.entries,
        statuses: report.statuses,
        repeated: report.repeated,
        posted: report.posted,
        unmatched: report.unmatched,
        alarms: report.alarms,
        batches: report.batches.map(({ batchId }) => batchId),
      },
    });
    return report;
  }

  private async keep(
    tx: Tx,
    staged: StagedAnswer,
    format: AnswerFormat,
    fileName: string,
    by: string,
  ): Promise<number> {
    const { id } = (await firstRow<{ id: number }>(tx, addAnswerSql, [
      ...[format, fileName, staged.sha256, by, this.clock.now()],
      JSON.stringify(staged.warnings.map(({ code, message }) => ({ code, message }))),
    ]))!;
    await tx.query(addStatementsSql, [id]);
    const added = await addedRows(tx, addEntriesSql, [id]);
    if (added < staged.entries) await tx.query(repeatedSql, [id, staged.entries - added]);
    return id;
  }

  private async judgeStatuses(tx: Tx, answerId: number, { statuses }: StagedAnswer): Promise<void> {
    if (statuses === 0) return;
    await tx.query(matchStatusesSql);
    await tx.query('CREATE INDEX ON pg_temp.status_match (batch_id, position); ANALYZE pg_temp.status_match');
    await tx.query(matchWholeSql);
    await tx.query(judgeStatusesSql, [answerId, this.calendar.today()]);
  }

  private async judgeEntries(tx: Tx, direction: 'out' | 'in'): Promise<void> {
    await tx.query(referencesSql, [direction]);
    await tx.query('ANALYZE pg_temp.answer_reference');
    await tx.query(matchItemsSql);
    await tx.query('ANALYZE pg_temp.answer_match');
    await tx.query(judgeMatchesSql);
    await tx.query('DROP TABLE pg_temp.answer_match, pg_temp.answer_reference');
  }

  private async applied(tx: Tx, answerId: number, what: string, by: string): Promise<ChangedBatch[]> {
    const spoken = what === 'statuses' ? await rows<{ batchId: number }>(tx, spokenSql, [answerId]) : [];
    const source = `answer/${answerId}/${what}`;
    return this.outcomes.apply(
      tx,
      { source, by },
      spoken.map(({ batchId }) => batchId),
    );
  }

  private async accounts(tx: Tx): Promise<(string | null)[]> {
    const { account, iban } = await payingCompany(tx, this.config);
    return [account, iban];
  }

  private async postFees(
    tx: Tx,
    answerId: number,
    accounts: readonly (string | null)[],
    by: string,
  ): Promise<void> {
    await this.ledger.stage(tx);
    await tx.query(stageFeesSql, [answerId, accounts]);
    const { posted } = await this.ledger.postStaged(tx, by);
    if (posted > 0) await tx.query(feesPostedSql, [answerId]);
  }

  private async report(
    tx: Tx,
    answerId: number,
    { entries, statuses, warnings }: StagedAnswer,
    batches: readonly ChangedBatch[],
  ): Promise<AnswerReport> {
    type Counts = Pick<AnswerReport, 'repeated' | 'posted' | 'unmatched' | 'alarms'>;
    const counts = (await firstRow<Counts>(tx, countsSql, [answerId]))!;
    return {
      answerId,
      isKnown: false,
      entries,
      statuses,
      ...counts,
      warnings: warnings.map(({ code, message }) => ({ code, message })),
      batches,
    };
  }
}

/** The statuses, the money out and the money back of one answer: their counts are added, the last state counts. */
function together(batches: readonly ChangedBatch[]): ChangedBatch[] {
  const byId = new Map<number, ChangedBatch>();
  for (const now of batches) {
    const before = byId.get(now.batchId);
    byId.set(now.batchId, {
      ...now,
      accepted: now.accepted + (before?.accepted ?? 0),
      paid: now.paid + (before?.paid ?? 0),
      rejected: now.rejected + (before?.rejected ?? 0),
      returned: now.returned + (before?.returned ?? 0),
    });
  }
  return [...byId.values()].sort((one, other) => one.batchId - other.batchId);
}
