import { IntColumn, placesByKey } from '../../platform/int-columns';
import { emptyFacts, type PeriodFacts } from '../engine';
import { canonicalOrder } from './canonical-order';
import type { CopyRows } from './copy-rows';
import { PackedTexts } from './packed-texts';

/** The statuses as one byte each; the index is the byte. */
export const STATUSES = ['active', 'suspended', 'terminated'] as const;
const TERMINATED = STATUSES.indexOf('terminated');

/**
 * A period's facts with what the database knows the same people by. All arrays are in the canonical order: by the
 * bytes of the `distributor_no`.
 */
export interface PeriodSnapshot {
  readonly facts: PeriodFacts;
  readonly distributorNos: PackedTexts;
  readonly distributorIds: Int32Array;
  /** Day of enrolment as 20261031. */
  readonly enrolledOn: Int32Array;
  /** Index into {@link STATUSES}. */
  readonly status: Uint8Array;
  /** Id → number in the canonical order, -1 where unknown. */
  rankOfId(id: number): number;
}

/** Collects people as they come and lays them out for the engine in the canonical order. */
export class SnapshotBuilder {
  private readonly distributorNos = new PackedTexts();
  private readonly ids = new IntColumn();
  private readonly sponsorIds = new IntColumn();
  private readonly enrolledOn = new IntColumn();
  /** Status and whether counted. */
  private readonly flags = new IntColumn();

  /** Reads `id, distributor_no, sponsor_id (0 for none), enrolled_on, status, counted` off a row. */
  add(row: CopyRows): void {
    this.ids.push(row.integer());
    row.asciiInto(this.distributorNos);
    this.sponsorIds.push(row.integer());
    this.enrolledOn.push(row.day());
    const status = row.oneOf(STATUSES);
    this.flags.push(status * 2 + (row.boolean() ? 1 : 0));
  }

  /**
   * Volumes and first-volume months are still to be filled in.
   * @returns the snapshot, and where each person stands in it by order of arrival; null for the same order
   */
  build(month: number): { snapshot: PeriodSnapshot; order: Int32Array | null } {
    const order = canonicalOrder(this.distributorNos);
    const inOrder = (values: Int32Array) => (order ? order.map((index) => values[index]!) : values);
    const { distributorNos } = this;
    if (order) distributorNos.reorder(order);
    const ids = inOrder(this.ids.done());
    const sponsorIds = inOrder(this.sponsorIds.done());
    const enrolledOn = inOrder(this.enrolledOn.done());
    const flags = inOrder(this.flags.done());
    const rankOfId = placesByKey(ids);
    const facts = emptyFacts(ids.length, month);
    const status = new Uint8Array(ids.length);
    for (let rank = 0; rank < ids.length; rank++) {
      const sponsorId = sponsorIds[rank]!;
      if (sponsorId !== 0) {
        const sponsor = rankOfId(sponsorId);
        if (sponsor < 0)
          throw new Error(`The sponsor of ${distributorNos.at(rank)} is not in the period's tree.`);
        facts.sponsor[rank] = sponsor;
      }
      status[rank] = flags[rank]! >> 1;
      facts.counted[rank] = flags[rank]! & 1;
      facts.terminated[rank] = status[rank] === TERMINATED ? 1 : 0;
      facts.enrolledMonth[rank] = monthOfDay(enrolledOn[rank]!);
    }
    const snapshot = { facts, distributorNos, distributorIds: ids, enrolledOn, status, rankOfId };
    return { snapshot, order };
  }
}

/** 20261031 → year × 12 + month − 1. */
function monthOfDay(day: number): number {
  const month = Math.trunc(day / 100);
  return Math.trunc(month / 100) * 12 + (month % 100) - 1;
}
