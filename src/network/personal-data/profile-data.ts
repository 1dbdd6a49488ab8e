import { Inject, Injectable } from '@nestjs/common';
import { type DataOwner, ERASED_NAME, HoldsPersonalData, type PersonalDataHolder } from '../../access';
import { CLOCK, type Clock } from '../../platform/clock';
import { firstRow, rows, type Tx } from '../../platform/database';
import { conflict } from '../../platform/errors';
import type { DistributorStatus } from '../distributor';
import { searchKey } from '../fold-name';
import {
  eraseProfileSql,
  forgetFingerprintSql,
  lockForErasureSql,
  movesSql,
  profileSql,
  statusesSql,
} from './profile-data.sql';

interface ToErase {
  readonly status: DistributorStatus;
  readonly isErased: boolean;
}

/** Who the person is and how that came to stand where. */
@Injectable()
@HoldsPersonalData('distributor')
export class ProfileData implements PersonalDataHolder {
  constructor(@Inject(CLOCK) private readonly clock: Clock) {}

  async collect(tx: Tx, { distributorId }: DataOwner): Promise<unknown> {
    return {
      ...(await firstRow<object>(tx, profileSql, [distributorId])),
      moves: await rows(tx, movesSql, [distributorId]),
      statuses: await rows(tx, statusesSql, [distributorId]),
    };
  }

  /** Number, sponsor and days stay: the tree and what others earned rest on them. @throws conflict `erasure-…` */
  async erase(tx: Tx, { distributorId, distributorNo }: DataOwner): Promise<void> {
    refuseTooEarly(distributorNo, (await firstRow<ToErase>(tx, lockForErasureSql, [distributorId]))!);
    const key = searchKey(ERASED_NAME, distributorNo);
    await tx.query(eraseProfileSql, [distributorId, ERASED_NAME, key, this.clock.now()]);
    await tx.query(forgetFingerprintSql, [distributorId]);
  }
}

function refuseTooEarly(distributorNo: string, { status, isErased }: ToErase): void {
  if (isErased) throw conflict('erasure-done', `Distributor ${distributorNo} was erased before.`);
  if (status === 'terminated') return;
  throw conflict(
    'erasure-not-terminated',
    `Distributor ${distributorNo} is ${status}: who earns has to be known. Terminate first ("upline status ${distributorNo} terminated").`,
  );
}
