import type { Person } from '../people/person';
import { needsSecondFactor } from '../people/person';
import type { Session } from '../sessions/sessions';
import type { ListedToken } from '../tokens/access-tokens';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

export const showSession = ({ createdAt, lastSeenAt, endsAt, ...session }: Session, current?: number) => ({
  ...session,
  beganAt: iso(createdAt),
  lastSeenAt: iso(lastSeenAt),
  endsAt: iso(endsAt),
  isCurrent: session.id === current,
});

export const showToken = ({ issuedAt, expiresAt, ...token }: ListedToken) => ({
  ...token,
  issuedAt: iso(issuedAt),
  expiresAt: iso(expiresAt),
});

/** @param distributorNo whom the role distributor is about */
export const showPerson = (person: Person, distributorNo: string | null) => ({
  id: person.id,
  userName: person.userName,
  name: person.name,
  email: person.email,
  roles: person.roles,
  distributorNo,
  hasPassword: person.passwordHash !== null,
  hasSecondFactor: person.totpSecret !== null,
  needsSecondFactor: needsSecondFactor(person.roles),
  isDisabled: person.disabledAt !== null,
  disabledAt: iso(person.disabledAt),
  addedAt: iso(person.createdAt),
  addedBy: person.createdBy,
});
