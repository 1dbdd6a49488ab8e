import type { PeriodId } from '../periods';

export const DISTRIBUTOR_STATUSES = ['active', 'suspended', 'terminated'] as const;

export type DistributorStatus = (typeof DISTRIBUTOR_STATUSES)[number];

/** A member of the network as it stands now. */
export interface Distributor {
  readonly id: number;
  readonly distributorNo: string;
  readonly name: string;
  /** Null for the root. */
  readonly sponsorNo: string | null;
  readonly status: DistributorStatus;
  /** Day, `2026-10-31`. */
  readonly enrolledOn: string;
  /** First period whose tree holds this distributor; later than `enrolledOn` says where that month was frozen. */
  readonly countsFrom: PeriodId;
  readonly email: string | null;
  /** ISO 3166 alpha-2. */
  readonly country: string | null;
  /** ISO 4217. */
  readonly currency: string | null;
}
