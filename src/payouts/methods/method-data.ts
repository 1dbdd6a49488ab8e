import { Inject, Injectable } from '@nestjs/common';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { lockMethodsShared, rows, type Tx } from '../../platform/database';
import { Secrets } from '../../platform/secrets';
import { ACCOUNT_PURPOSE, accountOf } from '../payee';
import { endCurrentSql } from './method.sql';
import { payeeOf } from './sealed-method';

/* $1 is the distributor's id everywhere. */

const methodsSql = `
SELECT sealed_account AS sealed, kind, masked_account AS account, currency, recorded_at AS "recordedAt", usable_from AS "usableFrom", ended_at AS "endedAt",
       refused_at AS "refusedAt", refused_code AS "refusedCode"
  FROM payout_method WHERE distributor_id = $1 ORDER BY id`;
const holdsSql = `
SELECT held_at AS "heldAt", reason, released_at AS "releasedAt", release_reason AS "releaseReason"
  FROM payout_hold WHERE distributor_id = $1 ORDER BY id`;
const statusesSql = `
SELECT status, set_at AS "setAt", ended_at AS "endedAt" FROM tax_status WHERE distributor_id = $1 ORDER BY id`;
const forgetSql = 'SELECT payout_method_forget($1)';

interface Kept {
  readonly sealed: Buffer | null;
}

/** Where the person is paid, for the person itself in plain; holds and tax statuses. */
@Injectable()
@HoldsPersonalData('payout-methods')
export class MethodData implements PersonalDataHolder {
  constructor(
    private readonly secrets: Secrets,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async collect(tx: Tx, { distributorId }: DataOwner, isForOwner: boolean): Promise<unknown> {
    const methods = [];
    for (const { sealed, ...kept } of await rows<Kept>(tx, methodsSql, [distributorId])) {
      const own = sealed !== null && isForOwner ? await this.opened(sealed, distributorId) : {};
      methods.push({ ...kept, ...own });
    }
    return {
      methods,
      holds: await rows(tx, holdsSql, [distributorId]),
      taxStatuses: await rows(tx, statusesSql, [distributorId]),
    };
  }

  /** What was paid keeps its own copy of the account, because tax and bank law ask for it. */
  async erase(tx: Tx, { distributorId }: DataOwner): Promise<void> {
    await lockMethodsShared(tx);
    await tx.query(endCurrentSql, [distributorId, this.clock.now(), 'Upline']);
    await tx.query(forgetSql, [distributorId]);
  }

  private async opened(sealed: Buffer, distributorId: number): Promise<object> {
    return payeeOf(await this.secrets.open(ACCOUNT_PURPOSE, sealed, accountOf(distributorId)));
  }
}
