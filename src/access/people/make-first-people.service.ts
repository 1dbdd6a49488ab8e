import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import type { Role } from '../caller';
import { ChangePassword } from '../passwords/change-password.service';
import { SecondFactor } from '../second-factor/second-factor';
import { AddPerson } from './add-person.service';
import { People } from './people';
import type { Person } from './person';
import { lockRolesSql } from './person.sql';

export interface WantedPerson {
  readonly userName: string;
  readonly roles: readonly Role[];
  readonly distributorNo?: string | undefined;
  /** Else a random one. */
  readonly password?: string | undefined;
}

/** All that one needs to sign in, shown once. */
export interface FirstPerson {
  readonly person: Person;
  /** Null when it was given and is known. */
  readonly password: string | null;
  /** Of the one-time codes, for an authenticator app. */
  readonly secret: string;
  readonly uri: string;
}

const PASSWORD_BYTES = 18;

/** Makes somebody who can sign in at once: there is nobody yet who could invite. */
@Injectable()
export class MakeFirstPeople {
  constructor(
    private readonly people: People,
    private readonly adding: AddPerson,
    private readonly passwords: ChangePassword,
    private readonly secondFactor: SecondFactor,
  ) {}

  /** Of two starts at once the second waits here, and finds that it is not. */
  async isNeeded(tx: Tx): Promise<boolean> {
    await tx.query(lockRolesSql);
    return this.people.isEmpty(tx);
  }

  /** @throws as `AddPerson.add`; invalid `password-…` for one that was given */
  async make(tx: Tx, wanted: WantedPerson, by: string): Promise<FirstPerson> {
    const { userName, roles, distributorNo } = wanted;
    const password = wanted.password ?? randomBytes(PASSWORD_BYTES).toString('base64url');
    const person = await this.adding.add(tx, { userName, roles, distributorNo, by });
    await this.passwords.keep(tx, person, await this.passwords.hashOf(person, password), { by });
    const { secret, uri } = await this.secondFactor.give(tx, person);
    return { person, password: wanted.password === undefined ? password : null, secret, uri };
  }
}
