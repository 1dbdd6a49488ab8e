import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar, formatPeriod } from '../../periods';
import { requireSecondPerson } from '../../platform/approval';
import { CLOCK, type Clock } from '../../platform/clock';
import { CONFIG, type Config } from '../../platform/config';
import { lockCalendarExclusive, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { PlanVersion } from './plan-version.entity';
import { PlanVersions } from './plan-versions.view';

/** The second person's yes to a correction of months that have begun. From then on it holds. */
@Injectable()
export class ApprovePlanVersion {
  constructor(
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    private readonly calendar: Calendar,
    private readonly versions: PlanVersions,
    private readonly trail: AuditTrail,
  ) {}

  /** @throws conflict `plan-version-holds`, `plan-period-frozen`; forbidden `approval-own`. */
  async approve(tx: Tx, number: number, by: string): Promise<PlanVersion> {
    await lockCalendarExclusive(tx);
    const { version } = await this.versions.get(tx, number);
    if (version.holds) {
      throw conflict('plan-version-holds', `Plan version ${number} needs no approval; it already holds.`);
    }
    const waived = requireSecondPerson(this.config, `plan version ${number}`, version.addedBy, by);
    const frozen = (await this.calendar.list(tx)).findLast(
      (period) => period.id >= version.effectiveFrom && period.state !== 'open',
    );
    if (frozen) {
      throw conflict(
        'plan-period-frozen',
        `Period ${formatPeriod(frozen.id)} has been frozen meanwhile, so version ${number} cannot correct it any more. Discard its run first, or add a version for a later period.`,
      );
    }
    version.approvedBy = by;
    version.approvedAt = this.clock.now();
    version.approvalWaived = waived;
    await this.trail.record(tx, {
      action: 'plan.approved',
      by,
      subject: { kind: 'plan', no: number },
      before: { holds: false },
      after: { holds: true, sha256: version.documentSha256.toString('hex'), approvalWaived: waived },
    });
    return tx.getRepository(PlanVersion).save(version);
  }
}
