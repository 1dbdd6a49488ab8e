import type { Role } from '../caller';

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

/** The roles that reach money and people: no password alone opens those. */
const NEED_SECOND_FACTOR: readonly Role[] = ['admin', 'finance'];

export const needsSecondFactor = (roles: readonly Role[]): boolean =>
  roles.some((role) => NEED_SECOND_FACTOR.includes(role));

export const personSubject = ({ id }: Pick<Person, 'id'>) => ({ kind: 'person', no: id }) as const;
