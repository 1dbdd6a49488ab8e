import { type Role, STAFF } from '../caller';

/** Somebody who may sign in. */
export interface Person {
  readonly id: number;
  readonly userName: string;
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** Set exactly for the role distributor. */
  readonly distributorId: number | null;
  readonly passwordHash: string | null;
  readonly passwordSetAt: Date | null;
  /** Encrypted. */
  readonly totpPending: Buffer | null;
  readonly totpSecret: Buffer | null;
  readonly disabledAt: Date | null;
  readonly createdAt: Date;
  readonly createdBy: string;
}

/** No password alone opens what reaches everybody's money and data, be it to read. */
export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  STAFF.some((role) => roles.includes(role));

export const personSubject = ({ id }: Pick<Person, 'id'>) => ({ kind: 'person', no: id }) as const;
