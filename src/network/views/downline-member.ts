import type { DistributorStatus } from '../distributor';

/** Somebody below. */
export interface DownlineMember {
  /** 1 for the frontline. */
  readonly level: number;
  readonly distributorNo: string;
  readonly name: string;
  readonly sponsorNo: string;
  readonly status: DistributorStatus;
  readonly enrolledOn: string;
  readonly hasFrontline: boolean;
}
