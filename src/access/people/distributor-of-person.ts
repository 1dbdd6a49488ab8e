import { Injectable } from '@nestjs/common';
import { firstRow, type Tx } from '../../platform/database';
import { conflict, invalid } from '../../platform/errors';
import { AskNetwork } from '../ask-network';
import type { Role } from '../caller';
import { distributorTakenSql } from './person.sql';

interface Wanted {
  readonly roles: readonly Role[];
  readonly distributorNo?: string | null | undefined;
}

interface Acting {
  readonly userName: string;
  readonly roles: readonly Role[];
  readonly distributorId: number | null;
}

/** Which distributor a person of that role is. */
@Injectable()
export class DistributorOfPerson {
  constructor(private readonly network: AskNetwork) {}

  /**
   * @param personId but for whom nobody may be that distributor already
   * @returns null without the role
   * @throws invalid `user-distributor`, not-found `distributor-unknown`, conflict `distributor-taken`
   */
  async resolve(tx: Tx, { roles, distributorNo = null }: Wanted, personId?: number): Promise<number | null> {
    if (roles.includes('distributor') !== (distributorNo !== null)) {
      throw invalid(
        'user-distributor',
        distributorNo === null
          ? 'A person with the role distributor is one distributor; say which.'
          : 'Only a person with the role distributor belongs to a distributor; leave it out, or give the role.',
        { field: 'distributorNo' },
      );
    }
    if (distributorNo === null) return null;
    const id = await this.network.knownId(tx, distributorNo);
    const taken = await firstRow<{ userName: string }>(tx, distributorTakenSql, [id, personId ?? null]);
    if (taken !== null) {
      throw conflict('distributor-taken', `${taken.userName} is distributor ${distributorNo} already.`, {
        field: 'distributorNo',
      });
    }
    return id;
  }

  numberOf(tx: Tx, distributorId: number): Promise<string | null> {
    return this.network.numberOf(tx, distributorId);
  }

  /** The `by` of a person: the user name, and the number of somebody who is a distributor and nothing else. */
  async actsAs(tx: Tx, { roles, distributorId, userName }: Acting): Promise<string> {
    if (distributorId === null || roles.some((role) => role !== 'distributor')) return userName;
    return (await this.network.numberOf(tx, distributorId)) ?? userName;
  }
}
