import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../../platform/clock';
import type { CallerIdentity } from '../caller';
import { secretHash } from '../opaque-secret';
import { SessionCallers } from '../sessions/session-callers';
import { AccessTokens } from '../tokens/access-tokens';
import type { ShownCredential } from './credential-of';

/** Who calls, and whether that person still has to set up the second factor that the roles need. */
export interface KnownCaller {
  readonly caller: CallerIdentity;
  readonly lacksSecondFactor: boolean;
}

interface Remembered {
  readonly known: KnownCaller;
  readonly seenAt: number;
}

const KEPT_MS = 5_000;
const MOST = 10_000;

/**
 * Who a token or a session belongs to, remembered for a few seconds so that a page of twenty requests asks the database
 * once. Unknown ones are not remembered: each costs the same hash and the same lookup, whatever it looks like.
 */
@Injectable()
export class KnownCallers {
  private readonly remembered = new Map<string, Remembered>();
  /** Counts what was forgotten, so that nothing read before is remembered after. */
  private changes = 0;

  constructor(
    private readonly tokens: AccessTokens,
    private readonly sessions: SessionCallers,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of({ kind, secret }: ShownCredential): Promise<KnownCaller | null> {
    const now = this.clock.now().getTime();
    const key = keyOf({ kind, secret });
    const kept = this.remembered.get(key);
    if (kept !== undefined && Math.abs(now - kept.seenAt) < KEPT_MS) return kept.known;
    const { changes } = this;
    const known = await this.lookUp(kind, secret);
    this.remembered.delete(key);
    if (known !== null && changes === this.changes) {
      if (this.remembered.size >= MOST) this.remembered.clear();
      this.remembered.set(key, { known, seenAt: now });
    }
    return known;
  }

  /** After a change to what a person may, or to one of the person's credentials: it holds at once in this process. */
  forget(personId: number): void {
    this.forgetThose(({ caller }) => caller.personId === personId);
  }

  forgetToken(id: number): void {
    this.forgetThose(({ caller: { credential } }) => credential.kind === 'token' && credential.id === id);
  }

  /** The one that a browser no longer has. */
  forgetShown(shown: ShownCredential): void {
    this.changes += 1;
    this.remembered.delete(keyOf(shown));
  }

  private forgetThose(isMeant: (known: KnownCaller) => boolean): void {
    this.changes += 1;
    for (const [key, { known }] of this.remembered) if (isMeant(known)) this.remembered.delete(key);
  }

  private async lookUp(kind: ShownCredential['kind'], secret: string): Promise<KnownCaller | null> {
    const { manager } = this.dataSource;
    if (kind === 'session') return this.sessions.authenticate(manager, secret);
    const caller = await this.tokens.authenticate(manager, secret);
    return caller && { caller, lacksSecondFactor: false };
  }
}

const keyOf = ({ kind, secret }: ShownCredential): string =>
  `${kind} ${secretHash(secret).toString('base64')}`;
