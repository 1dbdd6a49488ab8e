import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { changedRows, firstRow, rows, type Tx } from '../../platform/database';
import { invalid, notFound } from '../../platform/errors';
import type { CallerIdentity, Role, Scope } from '../caller';
import { newSecret, secretHash } from '../opaque-secret';
import { DistributorOfPerson } from '../people/distributor-of-person';
import {
  callerOfTokenSql,
  issueTokenSql,
  revokeTokenSql,
  revokeTokensOfPersonSql,
  tokensSql,
} from './access-token.sql';

export interface TokenRequest {
  /** Null, for a person's token alone: all that the person may. */
  role: Role | null;
  /** Whose token, for the role `distributor` and only there. */
  distributorId?: number | null;
  /** Person or program that gets it; for a person's token what it is for. */
  issuedTo: string;
  /** The person who acts with it. Without one it never steps up. */
  personId?: number | null;
  scopes?: readonly Scope[];
  /** Null: until it is revoked. */
  expiresAt?: Date | null;
}

/** `token` is shown once; only its hash is kept. */
export interface IssuedToken {
  id: number;
  token: string;
}

/** A token as lists show it. */
export interface ListedToken {
  readonly id: number;
  readonly name: string;
  readonly role: Role | null;
  readonly userName: string | null;
  readonly scopes: readonly Scope[];
  readonly issuedAt: Date;
  readonly expiresAt: Date | null;
}

interface TokenRow {
  id: number;
  issuedTo: string;
  scopes: Scope[];
  personId: number | null;
  userName: string | null;
  roles: Role[];
  distributorId: number | null;
}

const PREFIX = 'upl_';
const PLAIN_SCOPES: readonly Scope[] = ['read', 'write'];

/** Opaque bearer tokens. */
@Injectable()
export class AccessTokens {
  constructor(
    private readonly distributors: DistributorOfPerson,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws invalid `token-distributor`, `token-issued-to`, `token-scopes` */
  async issue(tx: Tx, request: TokenRequest): Promise<IssuedToken> {
    requireWhole(request);
    const { role, distributorId = null, issuedTo, personId = null, expiresAt = null } = request;
    const scopes = request.scopes ?? PLAIN_SCOPES;
    const token = PREFIX + newSecret();
    const now = this.clock.now();
    const parameters = [
      secretHash(token),
      role,
      distributorId,
      issuedTo,
      now,
      personId,
      [...new Set(scopes)],
      expiresAt,
    ];
    const row = await firstRow<{ id: number }>(tx, issueTokenSql, parameters);
    if (!row) throw new Error('The token was not written.');
    return { id: row.id, token };
  }

  /** Null for a token that was never issued, is over or revoked, and for that of somebody who is disabled. */
  async authenticate(tx: Tx, token: string): Promise<CallerIdentity | null> {
    const found = await firstRow<TokenRow>(tx, callerOfTokenSql, [secretHash(token), this.clock.now()]);
    if (found === null) return null;
    const { id, personId, issuedTo, userName, roles, scopes } = found;
    const distributorId = roles.includes('distributor') ? found.distributorId : null;
    const name =
      userName === null ? issuedTo : await this.distributors.actsAs(tx, { userName, roles, distributorId });
    const credential = { kind: 'token', id } as const;
    return { credential, personId, roles, distributorId, name, scopes, steppedUpAt: null };
  }

  /** Those that still open something, the newest first, 1,000 at most. */
  list(tx: Tx, personId: number | null): Promise<ListedToken[]> {
    return rows<ListedToken>(tx, tokensSql, [personId, this.clock.now()]);
  }

  /**
   * Other processes remember the caller for some seconds more.
   * @param personId whose it has to be, where given
   * @throws not-found `token-unknown`
   */
  async revoke(tx: Tx, id: number, personId: number | null = null): Promise<void> {
    if ((await changedRows(tx, revokeTokenSql, [id, this.clock.now(), personId])) === 1) return;
    throw notFound('token-unknown', `There is no valid token ${id}.`, { field: 'id' });
  }

  /** Of one person. Gives how many. @param which those that may whatever the person may, or all */
  revokeOf(tx: Tx, personId: number, which: 'of-no-one-role' | 'all'): Promise<number> {
    return changedRows(tx, revokeTokensOfPersonSql, [personId, this.clock.now(), which === 'all']);
  }
}

function requireWhole({ role, distributorId = null, issuedTo, personId = null, scopes }: TokenRequest): void {
  if ((role === 'distributor') !== (distributorId !== null)) {
    throw invalid(
      'token-distributor',
      role === 'distributor'
        ? 'A token of the role distributor belongs to one distributor; say which.'
        : `A token of the role ${role ?? 'of a person'} belongs to no distributor; leave the distributor out.`,
      { field: 'distributor' },
    );
  }
  if (issuedTo.trim() === '') {
    throw invalid('token-issued-to', 'Say whom the token is for; what it does is recorded under that name.', {
      field: 'issuedTo',
    });
  }
  const asked = scopes ?? PLAIN_SCOPES;
  if (asked.length === 0 || (personId === null && asked.some((scope) => !PLAIN_SCOPES.includes(scope)))) {
    throw invalid(
      'token-scopes',
      asked.length === 0
        ? 'A token without a scope opens nothing; give one.'
        : 'Only a token of a named person may have more scopes than read and write.',
      { field: 'scope' },
    );
  }
}
