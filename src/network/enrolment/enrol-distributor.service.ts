import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../../access';
import { Calendar, formatPeriod } from '../../periods';
import { CONFIG, type Config } from '../../platform/config';
import { firstRow, lockTreeShared, type Tx } from '../../platform/database';
import { closureCorrupt } from '../closure-corrupt';
import type { Distributor } from '../distributor';
import { searchKey } from '../fold-name';
import { DistributorView } from '../views/distributor.view';
import { enrolSql, type EnrolmentSurroundings, surroundingsSql } from './enrol.sql';
import { type EnrolmentFacts, type EnrolmentRequest, readEnrolment } from './enrolment-facts';
import { enrolmentRefusals as refusals } from './enrolment-refusals';

export interface Enrolment {
  /** False: known before with the same facts, and nothing was changed. */
  readonly created: boolean;
  readonly distributor: Distributor;
}

/**
 * Takes one person into the network, below a sponsor who is there, with the closure rows in the same transaction.
 * Enrolments run beside each other; they wait for moves and imports.
 */
@Injectable()
export class EnrolDistributor {
  constructor(
    private readonly calendar: Calendar,
    @Inject(CONFIG) private readonly config: Config,
    private readonly distributors: DistributorView,
    private readonly trail: AuditTrail,
  ) {}

  /**
   * @throws invalid `enrolment-fields` (all of them in `params.fields`), `after-tomorrow`, `own-sponsor`, `too-deep`;
   * not-found `sponsor-unknown`, `sponsor-case`; conflict `distributor-conflict`, `distributor-case-twin`,
   * `second-root`, `closure-corrupt`
   */
  async enrol(tx: Tx, request: EnrolmentRequest): Promise<Enrolment> {
    const facts = readEnrolment(request, this.calendar.today());
    this.refuseImpossible(facts);
    await lockTreeShared(tx);
    // What counts_from is decided by must hold until the end of the transaction.
    await this.calendar.openForBooking(tx);
    const created = await this.write(tx, facts, request.by);
    const distributor = await this.distributors.get(tx, facts.distributorNo);
    if (created) await this.record(tx, distributor, request.by);
    return { created, distributor };
  }

  private record(tx: Tx, enrolled: Distributor, by: string): Promise<void> {
    const { id, distributorNo, sponsorNo, enrolledOn, countsFrom, name, email, country, currency } = enrolled;
    return this.trail.record(tx, {
      action: 'distributor.enrolled',
      by,
      subject: { kind: 'distributor', no: distributorNo },
      after: { sponsorNo, enrolledOn, countsFrom: formatPeriod(countsFrom), currency },
      personal: { of: { kind: 'distributor', id }, after: { name, email, country } },
    });
  }

  /** False when it is known with the same facts. */
  private async write(tx: Tx, facts: EnrolmentFacts, by: string): Promise<boolean> {
    const found = await this.surroundings(tx, facts);
    if (isKnown(found, facts)) return false;
    const depth = (found.sponsorDepth ?? -1) + 1;
    const written = await firstRow<{ pairs: number }>(tx, enrolSql, [
      ...parametersOf(facts),
      this.sponsorId(found, facts),
      searchKey(facts.name, facts.distributorNo),
      this.calendar.now(),
      by,
      depth,
    ]);
    if (written) {
      if (written.pairs !== depth + 1) throw closureCorrupt(facts.distributorNo);
      return true;
    }
    // Somebody else was quicker and has committed: now it can be seen what with.
    const foundNow = await this.surroundings(tx, facts);
    if (isKnown(foundNow, facts)) return false;
    this.sponsorId(foundNow, facts);
    throw new Error(`Enrolling ${facts.distributorNo} was refused without a reason.`);
  }

  /** Null for the root. */
  private sponsorId(found: EnrolmentSurroundings, facts: EnrolmentFacts): number | null {
    const { rootNo, sponsorId, sponsorNo, sponsorDepth } = found;
    if (facts.sponsorNo === null) {
      if (rootNo !== null) throw refusals.secondRoot(facts, rootNo);
      return null;
    }
    if (sponsorNo === null) throw refusals.sponsorUnknown(facts);
    if (sponsorNo !== facts.sponsorNo) throw refusals.sponsorCase(facts, sponsorNo);
    if (sponsorDepth === null) throw closureCorrupt(sponsorNo);
    if (sponsorDepth >= this.config.maxDepth) {
      throw refusals.tooDeep(facts, sponsorDepth + 1, this.config.maxDepth);
    }
    return sponsorId;
  }

  private async surroundings(tx: Tx, facts: EnrolmentFacts): Promise<EnrolmentSurroundings> {
    return (await firstRow<EnrolmentSurroundings>(tx, surroundingsSql, parametersOf(facts)))!;
  }

  private refuseImpossible(facts: EnrolmentFacts): void {
    const tomorrow = this.calendar.tomorrow();
    if (facts.enrolledOn > tomorrow) throw refusals.afterTomorrow(facts, tomorrow);
    if (facts.sponsorNo === facts.distributorNo) throw refusals.ownSponsor(facts);
  }
}

function isKnown({ knownNo, sameFacts }: EnrolmentSurroundings, facts: EnrolmentFacts): boolean {
  if (knownNo === null) return false;
  if (knownNo !== facts.distributorNo) throw refusals.caseTwin(facts, knownNo);
  if (sameFacts !== true) throw refusals.conflict(facts);
  return true;
}

const parametersOf = (facts: EnrolmentFacts): (string | null)[] => [
  facts.distributorNo,
  facts.name,
  facts.sponsorNo,
  facts.enrolledOn,
  facts.email,
  facts.country,
  facts.currency,
];
