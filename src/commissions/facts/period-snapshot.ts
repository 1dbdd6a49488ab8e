import { emptyFacts, type PeriodFacts } from '../engine';

/** The statuses as one byte each; the index is the byte. */
export const STATUSES = ['active', 'suspended', 'terminated'] as const;
const TERMINATED = STATUSES.indexOf('terminated');

/**
 * A period's facts with what the database knows the same people by. All arrays are in the canonical order: by the
 * bytes of the `distributor_no`.
 */
export interface PeriodSnapshot {
  readonly facts: PeriodFacts;
  readonly distributorNos: readonly string[];
  readonly distributorIds: Int32Array;
  /** Day of enrolment as 20261031. */
  readonly enrolledOn: Int32Array;
  /** Index into {@link STATUSES}. */
  readonly status: Uint8Array;
  /** Id → number in the canonical order, -1 where unknown. */
  rankOfId(id: number): number;
}

/** One person as read from the database, in the canonical order. */
export interface SnapshotPerson {
  id: number;
  distributorNo: string;
  /** 0 for none. */
  sponsorId: number;
  enrolledOn: number;
  status: string;
  counted: boolean;
}

/** Collects people in the canonical order and lays them out for the engine. */
export class SnapshotBuilder {
  private readonly distributorNos: string[] = [];
  private readonly ids = new GrowingInts();
  private readonly sponsorIds = new GrowingInts();
  private readonly enrolledOn = new GrowingInts();
  private readonly flags = new GrowingInts();

  add(person: SnapshotPerson): void {
    this.distributorNos.push(person.distributorNo);
    this.ids.push(person.id);
    this.sponsorIds.push(person.sponsorId);
    this.enrolledOn.push(person.enrolledOn);
    const status = STATUSES.indexOf(person.status as (typeof STATUSES)[number]);
    if (status < 0) throw new Error(`The status "${person.status}" is unknown.`);
    this.flags.push(status * 2 + (person.counted ? 1 : 0));
  }

  /** Volumes and first-volume months are still to be filled in. */
  build(month: number): PeriodSnapshot {
    const ids = this.ids.done();
    const sponsorIds = this.sponsorIds.done();
    const enrolledOn = this.enrolledOn.done();
    const flags = this.flags.done();
    const rankOfId = rankLookup(ids);
    const facts = emptyFacts(ids.length, month);
    const status = new Uint8Array(ids.length);
    for (let rank = 0; rank < ids.length; rank++) {
      const sponsorId = sponsorIds[rank]!;
      if (sponsorId !== 0) {
        const sponsor = rankOfId(sponsorId);
        if (sponsor < 0)
          throw new Error(`The sponsor of ${this.distributorNos[rank]} is not in the period's tree.`);
        facts.sponsor[rank] = sponsor;
      }
      status[rank] = flags[rank]! >> 1;
      facts.counted[rank] = flags[rank]! & 1;
      facts.terminated[rank] = status[rank] === TERMINATED ? 1 : 0;
      facts.enrolledMonth[rank] = monthOfDay(enrolledOn[rank]!);
    }
    return { facts, distributorNos: this.distributorNos, distributorIds: ids, enrolledOn, status, rankOfId };
  }
}

function rankLookup(ids: Int32Array): (id: number) => number {
  let highest = 0;
  for (const id of ids) highest = id > highest ? id : highest;
  const ranks = new Int32Array(highest + 1).fill(-1);
  for (let rank = 0; rank < ids.length; rank++) ranks[ids[rank]!] = rank;
  return (id) => (id <= highest ? ranks[id]! : -1);
}

/** 20261031 → year × 12 + month − 1. */
function monthOfDay(day: number): number {
  const month = Math.trunc(day / 100);
  return Math.trunc(month / 100) * 12 + (month % 100) - 1;
}

/** An Int32Array that grows: the number of rows is known only when they have come. */
class GrowingInts {
  private values = new Int32Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.values.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  done(): Int32Array {
    return this.values.slice(0, this.length);
  }
}
