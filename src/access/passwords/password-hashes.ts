import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { AFewAtOnce } from './a-few-at-once';
import { normalPassword } from './password-rules';

/** argon2id as OWASP's cheat sheet has it: 19 MiB, two passes, one lane. The library's own algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Of a password that nobody knows, at the same cost: what an unknown name is checked against. */
export const NOBODYS =
  '$argon2id$v=19$m=19456,t=2,p=1$NWZVBLJHS4JJu6CB4Qgbog$nbszLucK2ocEJtllbaAKZ3eB/gM/O+zXfO1aJCYONlU';

/** Each takes a core for a twentieth of a second; requests that need none must get their turn. */
const AT_ONCE = 2;
const WAITING = 64;

/** Makes and compares what is kept of passwords. */
@Injectable()
export class PasswordHashes {
  private readonly turns = new AFewAtOnce(AT_ONCE, WAITING);
  private count = 0;

  /** How often a password was compared: the same for a known name and an unknown one. */
  get compared(): number {
    return this.count;
  }

  /** @throws unavailable `sign-in-busy` */
  hash(password: string): Promise<string> {
    return this.turns.run(() => hash(normalPassword(password), COST));
  }

  /**
   * @param kept null for somebody who has none, or is not there: takes as long and is false
   * @throws unavailable `sign-in-busy`
   */
  async isRight(kept: string | null, password: string): Promise<boolean> {
    const same = await this.turns.run(() => {
      this.count += 1;
      return verify(kept ?? NOBODYS, normalPassword(password));
    });
    return same && kept !== null;
  }
}
