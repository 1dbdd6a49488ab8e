import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../platform/clock';
import { firstRow, type Tx } from '../platform/database';
import { invalid, notFound } from '../platform/errors';
import { callerOfTokenSql, issueTokenSql, revokeTokenSql } from './access-token.sql';
import type { CallerIdentity, Role, Scope } from './caller';

export interface TokenRequest {
  role: Role;
  /** Whose token, for the role `distributor` and only there. */
  distributorId?: number | null;
  /** Person or program that gets it. */
  issuedTo: string;
}

/** `token` is shown once; only its hash is kept. */
export interface IssuedToken {
  id: number;
  token: string;
}

const PREFIX = 'upl_';
const SECRET_BYTES = 32;

interface TokenRow {
  id: number;
  role: Role;
  distributorId: number | null;
  name: string;
  scopes: Scope[];
}

/** Opaque bearer tokens: 256 random bits, so that their plain SHA-256 is as hard to guess as they are. */
@Injectable()
export class AccessTokens {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  /** @throws invalid `token-distributor`, `token-issued-to` */
  async issue(tx: Tx, { role, distributorId = null, issuedTo }: TokenRequest): Promise<IssuedToken> {
    if ((role === 'distributor') !== (distributorId !== null)) {
      throw invalid(
        'token-distributor',
        role === 'distributor'
          ? 'A token of the role distributor belongs to one distributor; say which.'
          : `A token of the role ${role} belongs to no distributor; leave the distributor out.`,
        { field: 'distributor' },
      );
    }
    if (issuedTo.trim() === '') {
      throw invalid(
        'token-issued-to',
        'Say whom the token is for; what it does is recorded under that name.',
        {
          field: 'issuedTo',
        },
      );
    }
    const token = PREFIX + randomBytes(SECRET_BYTES).toString('base64url');
    const parameters = [tokenHash(token), role, distributorId, issuedTo, this.clock.now()];
    const row = await firstRow<{ id: number }>(tx, issueTokenSql, parameters);
    if (!row) throw new Error('The token was not written.');
    return { id: row.id, token };
  }

  /** Null for a token that was never issued or is revoked. */
  async authenticate(tx: Tx, token: string): Promise<CallerIdentity | null> {
    const found = await firstRow<TokenRow>(tx, callerOfTokenSql, [tokenHash(token)]);
    if (found === null) return null;
    const { id, role, distributorId, name, scopes } = found;
    const credential = { kind: 'token', id } as const;
    return { credential, personId: null, roles: [role], distributorId, name, scopes, steppedUpAt: null };
  }

  /** Takes effect within seconds, when nobody remembers the caller any more. @throws not-found `token-unknown` */
  async revoke(tx: Tx, id: number): Promise<void> {
    const [, revoked] = await tx.query<[unknown, number]>(revokeTokenSql, [id, this.clock.now()]);
    if (revoked !== 1) throw notFound('token-unknown', `There is no valid token ${id}.`, { field: 'id' });
  }
}

export function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
