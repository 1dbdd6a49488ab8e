import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Tx } from '../platform/database';
import { notFound } from '../platform/errors';
import { type CallerIdentity, seesCompany } from './caller';
import { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';

/** How far a distributor sees on a route: the own data, or those below as well. Staff see everybody. */
export type Reach = 'own' | 'downline';

/** Whom a path like `/distributors/{no}/…` may speak of. */
@Injectable()
export class DistributorScope {
  constructor(private readonly modules: ModuleRef) {}

  /**
   * The id of the distributor that `{no}` names, if the caller may see it. To a distributor somebody out of reach is
   * exactly what somebody who does not exist is: numbers cannot be tried out.
   * @throws not-found `distributor-unknown`
   */
  async resolve(tx: Tx, caller: CallerIdentity, distributorNo: string, reach: Reach): Promise<number> {
    const id = await this.oracle.idOf(tx, distributorNo);
    if (id === null || !(await this.mayReach(tx, caller, id, reach))) {
      throw notFound('distributor-unknown', `There is no distributor "${distributorNo.slice(0, 40)}".`, {
        field: 'distributorNo',
      });
    }
    return id;
  }

  private async mayReach(tx: Tx, caller: CallerIdentity, id: number, reach: Reach): Promise<boolean> {
    if (seesCompany(caller)) return true;
    if (caller.distributorId === null) return false;
    if (caller.distributorId === id) return true;
    return reach === 'downline' && this.oracle.isInDownline(tx, caller.distributorId, id);
  }

  /** Looked up when needed, because the network stands above this module and is not imported by it. */
  private get oracle(): DownlineOracle {
    return this.modules.get<DownlineOracle>(DOWNLINE_ORACLE, { strict: false });
  }
}
