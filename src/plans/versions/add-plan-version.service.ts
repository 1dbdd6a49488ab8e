import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar, formatPeriod, type Period, type PeriodId } from '../../periods';
import { CLOCK, type Clock } from '../../platform/clock';
import { lockCalendarExclusive, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { describeWorstCase } from '../describe-worst-case';
import { type PlanDocument, readPlanDocument } from '../document/read-plan-document';
import { PlanVersion } from './plan-version.entity';
import { PlanVersions } from './plan-versions.view';
import { worstCase } from '../worst-case';

export interface NewPlanVersion {
  /** YAML or JSON. */
  readonly text: string;
  /** As the person knows the file. */
  readonly fileName: string;
  readonly from: PeriodId;
  readonly by: string;
  /** Needed when the period has begun: then it is a correction, and a second person approves it. */
  readonly reason?: string | undefined;
}

/**
 * Adds a version of the plan set. It takes effect from a period that has not begun; for one that has begun and is
 * still open it is a correction with a reason, which holds once somebody else approved it. Versions are never edited.
 */
@Injectable()
export class AddPlanVersion {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly calendar: Calendar,
    private readonly versions: PlanVersions,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws invalid `plan-document`, with every mistake and its place; invalid `plan-correction-reason`;
   *   conflict `plan-period-frozen`, `plan-currency`, `plan-unchanged`.
   */
  async add(tx: Tx, { text, fileName, from, by, reason }: NewPlanVersion): Promise<PlanVersion> {
    const document = readPlanDocument(text, fileName);
    await lockCalendarExclusive(tx);
    const periods = await this.calendar.list(tx);
    this.refuseFrozen(periods, from);
    // A month begins by the calendar, also when nothing has been booked in it yet.
    const hasBegun = periods.length > 0 && from <= this.calendar.currentPeriod();
    if (hasBegun && !reason?.trim()) {
      throw invalid(
        'plan-correction-reason',
        `Period ${formatPeriod(from)} has begun, so this would be a correction: give a reason (--reason), and let a second person approve it; or choose a later period.`,
        { field: 'reason' },
      );
    }
    await this.refuseOtherCurrency(tx, document, periods);
    await this.refuseUnchanged(tx, document, from);
    return this.insert(tx, {
      document: text,
      effectiveFrom: from,
      addedBy: by,
      correctionReason: hasBegun ? reason!.trim() : null,
      planSet: document.planSet.key,
      currency: document.planSet.currency,
      documentSha256: Buffer.from(document.sha256, 'hex'),
      worstCase: describeWorstCase(worstCase(document.planSet)),
    });
  }

  /** Makes the document version 1, in force for all time, unless there is a version already. */
  async ensureFirst(tx: Tx, text: string, fileName: string, by: string): Promise<PlanVersion | null> {
    const versions = tx.getRepository(PlanVersion);
    // Looked at first without the lock: every start comes here, and none is to wait for an import under way.
    if (await versions.existsBy({})) return null;
    await lockCalendarExclusive(tx);
    if (await versions.existsBy({})) return null;
    const document = readPlanDocument(text, fileName);
    return this.insert(tx, {
      document: text,
      effectiveFrom: 0,
      addedBy: by,
      correctionReason: null,
      planSet: document.planSet.key,
      currency: document.planSet.currency,
      documentSha256: Buffer.from(document.sha256, 'hex'),
      worstCase: describeWorstCase(worstCase(document.planSet)),
    });
  }

  private refuseFrozen(periods: readonly Period[], from: PeriodId): void {
    const frozen = periods.findLast((period) => period.id >= from && period.state !== 'open');
    if (!frozen) return;
    throw conflict(
      'plan-period-frozen',
      `Period ${formatPeriod(frozen.id)} is ${frozen.state}, its plan is fixed; a version cannot take effect from ${formatPeriod(from)}. Choose a later period.`,
      { field: 'from' },
    );
  }

  /** The first period decides what the books are in: what was in force before it never counted. */
  private async refuseOtherCurrency(
    tx: Tx,
    { planSet }: PlanDocument,
    [first]: readonly Period[],
  ): Promise<void> {
    const books = first && (await this.versions.findForPeriod(tx, first.id))?.version.currency;
    if (books === undefined || books === planSet.currency) return;
    throw conflict(
      'plan-currency',
      `The company's books are in ${books}; a plan in ${planSet.currency} would mix them. Keep the currency.`,
      { field: 'currency' },
    );
  }

  private async refuseUnchanged(tx: Tx, { sha256 }: PlanDocument, from: PeriodId): Promise<void> {
    const current = await this.versions.findForPeriod(tx, from);
    if (!current?.version.documentSha256.equals(Buffer.from(sha256, 'hex'))) return;
    throw conflict(
      'plan-unchanged',
      `Plan version ${current.version.number} already says the same for ${formatPeriod(from)}; nothing was added.`,
    );
  }

  private async insert(
    tx: Tx,
    values: Omit<
      PlanVersion,
      'number' | 'addedAt' | 'approvedBy' | 'approvedAt' | 'approvalWaived' | 'holds'
    >,
  ): Promise<PlanVersion> {
    const repository = tx.getRepository(PlanVersion);
    const number = ((await repository.maximum('number')) ?? 0) + 1;
    const added = await repository.save(
      repository.create({
        ...values,
        number,
        addedAt: this.clock.now(),
        approvedBy: null,
        approvedAt: null,
        approvalWaived: false,
      }),
    );
    const { planSet, effectiveFrom, documentSha256, correctionReason } = added;
    await this.trail.record(tx, {
      action: 'plan.added',
      by: added.addedBy,
      subject: { kind: 'plan', no: number },
      after: {
        planSet,
        from: effectiveFrom === 0 ? null : formatPeriod(effectiveFrom),
        sha256: documentSha256.toString('hex'),
        correctionReason,
      },
    });
    return added;
  }
}
