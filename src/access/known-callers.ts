import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CLOCK, type Clock } from '../platform/clock';
import { AccessTokens, tokenHash } from './access-tokens';
import type { CallerIdentity } from './caller';

interface Remembered {
  caller: CallerIdentity;
  seenAt: number;
}

const KEPT_MS = 5_000;
const MOST = 10_000;

/**
 * Who a token belongs to, remembered for a few seconds so that a page of twenty requests asks the database once.
 * Unknown tokens are not remembered: each costs the same hash and the same lookup, whatever it looks like.
 */
@Injectable()
export class KnownCallers {
  private readonly remembered = new Map<string, Remembered>();

  constructor(
    private readonly tokens: AccessTokens,
    private readonly dataSource: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async of(token: string): Promise<CallerIdentity | null> {
    const now = this.clock.now().getTime();
    const hash = tokenHash(token).toString('base64');
    const known = this.remembered.get(hash);
    if (known !== undefined && Math.abs(now - known.seenAt) < KEPT_MS) return known.caller;
    const caller = await this.tokens.authenticate(this.dataSource.manager, token);
    if (caller === null) {
      this.remembered.delete(hash);
    } else {
      if (this.remembered.size >= MOST) this.remembered.clear();
      this.remembered.set(hash, { caller, seenAt: now });
    }
    return caller;
  }
}
