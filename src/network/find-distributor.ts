import { isCause, parseIdentifier } from '../platform/csv';
import { firstRow, type Tx } from '../platform/database';
import { notFound } from '../platform/errors';
import { quotedNo } from './quoted-no';

/** What other parts need of somebody whom they know by number. */
export interface FoundDistributor {
  readonly id: number;
  readonly distributorNo: string;
  /** Null for the root. */
  readonly sponsorId: number | null;
}

/** $1 number: the one of that number, else the one that differs from it in case alone. */
const findSql = `
SELECT id, distributor_no AS "distributorNo", sponsor_id AS "sponsorId"
  FROM distributor WHERE lower(distributor_no) = lower($1 COLLATE "C")`;

/** @throws not-found `distributor-unknown`; `field` says where the number was given. */
export async function findDistributor(
  tx: Tx,
  distributorNo: string,
  field = 'distributorNo',
): Promise<FoundDistributor> {
  const isNumber = !isCause(parseIdentifier(distributorNo, field));
  const found = isNumber ? await firstRow<FoundDistributor>(tx, findSql, [distributorNo]) : null;
  if (found?.distributorNo === distributorNo) return found;
  const hint = found ? ` There is ${found.distributorNo}: capital and small letters matter.` : '';
  throw notFound('distributor-unknown', `There is no distributor ${quotedNo(distributorNo)}.${hint}`, {
    field,
  });
}
