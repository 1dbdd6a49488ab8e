import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { invalid } from '../../platform/errors';
import { AuditTrail } from '../audit';
import type { Role, Scope } from '../caller';
import type { Person } from '../people/person';
import { AccessTokens, type IssuedToken } from './access-tokens';

export interface PersonalTokenRequest {
  /** What it is for. */
  readonly name: string;
  /** One of the person's, when it is to open less than all of them. */
  readonly role?: Role | undefined;
  readonly scopes: readonly Scope[];
  /** Null: until it is revoked. */
  readonly days: number | null;
  readonly by: string;
}

export interface PlainTokenRequest {
  readonly role: Role;
  readonly distributorId: number | null;
  readonly issuedTo: string;
  readonly scopes: readonly Scope[];
  readonly days: number | null;
  readonly by: string;
}

const DAY_MS = 86_400_000;

/** Makes tokens, and takes them back, in the trail's sight. */
@Injectable()
export class MintToken {
  constructor(
    private readonly tokens: AccessTokens,
    private readonly trail: AuditTrail,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** One that acts as the person. @throws invalid `token-role`, `token-scopes` */
  async forPerson(
    tx: Tx,
    person: Person,
    { name, role, scopes, days, by }: PersonalTokenRequest,
  ): Promise<IssuedToken> {
    if (role !== undefined && !person.roles.includes(role)) {
      throw invalid('token-role', `${person.userName} has not the role ${role}.`, { field: 'role' });
    }
    const expiresAt = this.endOf(days);
    const issued = await this.tokens.issue(tx, {
      role: role ?? null,
      distributorId: role === 'distributor' ? person.distributorId : null,
      issuedTo: name,
      personId: person.id,
      scopes,
      expiresAt,
    });
    await this.record(tx, issued, by, { person: person.id, role: role ?? null, scopes, expiresAt });
    return issued;
  }

  /** One of a program, or of somebody whom Upline does not know. @throws invalid `token-…` */
  async plain(tx: Tx, { days, by, ...request }: PlainTokenRequest): Promise<IssuedToken> {
    const expiresAt = this.endOf(days);
    const issued = await this.tokens.issue(tx, { ...request, expiresAt });
    await this.record(tx, issued, by, {
      person: null,
      role: request.role,
      scopes: request.scopes,
      expiresAt,
    });
    return issued;
  }

  /** @param personId whose it has to be, where given. @throws not-found `token-unknown` */
  async revoke(tx: Tx, id: number, by: string, personId: number | null = null): Promise<void> {
    await this.tokens.revoke(tx, id, personId);
    await this.trail.record(tx, { action: 'token.revoked', by, subject: { kind: 'token', no: id } });
  }

  private async record(
    tx: Tx,
    { id }: IssuedToken,
    by: string,
    made: { person: number | null; role: Role | null; scopes: readonly Scope[]; expiresAt: Date | null },
  ): Promise<void> {
    const { expiresAt, ...facts } = made;
    await this.trail.record(tx, {
      action: 'token.made',
      by,
      subject: { kind: 'token', no: id },
      after: { ...facts, expiresAt: expiresAt?.toISOString() ?? null },
    });
  }

  private endOf(days: number | null): Date | null {
    return days === null ? null : new Date(this.clock.now().getTime() + days * DAY_MS);
  }
}
