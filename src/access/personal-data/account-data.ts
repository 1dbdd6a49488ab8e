import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, rows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from './personal-data-holder';
import {
  accountSql,
  eraseAccountSql,
  forgetSaltsSql,
  forgetSignInSql,
  forgetTokensSql,
  isStaffSql,
  sessionsOfSql,
  tokensOfSql,
  trailOfSql,
} from './account-data.sql';

const refusedOfStaff = () =>
  conflict(
    'erasure-of-staff',
    'This person also works for the company, and what staff did has to be known. Take the other roles away first.',
  );

/** How the person signs in, and what the audit trail has on the person's data. */
@Injectable()
@HoldsPersonalData('account')
export class AccountData implements PersonalDataHolder {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async collect(tx: Tx, { distributorId, distributorNo }: DataOwner): Promise<unknown> {
    return {
      signIn: await firstRow(tx, accountSql, [distributorId]),
      sessions: await rows(tx, sessionsOfSql, [distributorId]),
      tokens: await rows(tx, tokensOfSql, [distributorId]),
      trail: await rows(tx, trailOfSql, [distributorNo]),
    };
  }

  /** The salts go, and with them what the audit trail's digests and addresses could tell. */
  async erase(tx: Tx, { distributorId }: DataOwner): Promise<void> {
    const account = await firstRow<{ id: number; isStaff: boolean }>(tx, isStaffSql, [distributorId]);
    if (account?.isStaff === true) throw refusedOfStaff();
    for (const sql of [forgetSaltsSql, ...forgetSignInSql]) await tx.query(sql, [distributorId]);
    for (const sql of [forgetTokensSql, eraseAccountSql])
      await tx.query(sql, [distributorId, this.clock.now()]);
  }
}
