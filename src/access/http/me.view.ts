import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import type { CallerIdentity } from '../caller';
import { freshUntil } from '../guard/step-up';
import { DistributorOfPerson } from '../people/distributor-of-person';
import { People } from '../people/people';
import { needsSecondFactor } from '../people/person';
import { SecondFactor } from '../second-factor/second-factor';

/** The caller as the caller sees it. */
@Injectable()
export class MeView {
  constructor(
    private readonly people: People,
    private readonly distributors: DistributorOfPerson,
    private readonly secondFactor: SecondFactor,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async show(tx: Tx, caller: CallerIdentity) {
    const { personId, distributorId, roles, scopes, credential } = caller;
    const person = personId === null ? null : await this.people.get(tx, personId);
    return {
      userName: person?.userName ?? null,
      name: person?.name ?? caller.name,
      email: person?.email ?? null,
      actsAs: caller.name,
      roles,
      distributorNo: distributorId === null ? null : await this.distributors.numberOf(tx, distributorId),
      credential: credential.kind,
      scopes,
      steppedUpUntil: freshUntil(caller, this.clock.now())?.toISOString() ?? null,
      secondFactor: person && {
        isSetUp: person.totpSecret !== null,
        isNeeded: needsSecondFactor(person.roles),
        recoveryCodesLeft: await this.secondFactor.recoveryCodesLeft(tx, person.id),
      },
    };
  }
}
