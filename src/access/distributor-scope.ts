import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database';
import { forbidden } from '../platform/errors';
import { AskNetwork, distributorUnknown } from './ask-network';
import { type CallerIdentity, seesCompany } from './caller';

/** How far a distributor sees on a route: the own data, or those below as well. Staff see everybody. */
export type Reach = 'own' | 'downline';

/** An id that no distributor has. */
const NOBODY = 0;

/** Whom a path like `/distributors/{no}/…` may speak of. */
@Injectable()
export class DistributorScope {
  constructor(private readonly network: AskNetwork) {}

  /**
   * The id of the distributor that `{no}` names, if the caller may see it. To a distributor somebody out of reach is
   * exactly what somebody who does not exist is: numbers cannot be tried out.
   * @throws not-found `distributor-unknown`; forbidden `distributor-left` where somebody who has left looks down
   */
  async resolve(tx: Tx, caller: CallerIdentity, distributorNo: string, reach: Reach): Promise<number> {
    if (reach === 'downline') await this.refuseWhoLeft(tx, caller);
    const id = await this.network.idOf(tx, distributorNo);
    // Asked of somebody who does not exist as well: else the time that the answer takes would tell.
    const isInReach = await this.mayReach(tx, caller, id ?? NOBODY, reach);
    if (id === null || !isInReach) throw distributorUnknown(distributorNo);
    return id;
  }

  /** Whoever has left keeps the own statements; the business below is no longer that person's to watch. */
  private async refuseWhoLeft(tx: Tx, caller: CallerIdentity): Promise<void> {
    if (seesCompany(caller) || caller.distributorId === null) return;
    if (!(await this.network.hasLeft(tx, caller.distributorId))) return;
    throw forbidden(
      'distributor-left',
      'You have left the network: your own statements stay, the downline does not.',
    );
  }

  private async mayReach(tx: Tx, caller: CallerIdentity, id: number, reach: Reach): Promise<boolean> {
    if (seesCompany(caller)) return true;
    if (caller.distributorId === null) return false;
    if (caller.distributorId === id) return true;
    return reach === 'downline' && this.network.isInDownline(tx, caller.distributorId, id);
  }
}
