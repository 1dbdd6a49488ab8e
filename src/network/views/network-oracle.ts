import { Injectable } from '@nestjs/common';
import type { DownlineOracle } from '../../access';
import { isCause, parseIdentifier } from '../../platform/csv';
import { firstRow, type Tx } from '../../platform/database';
import { isInDownlineSql } from './distributor.sql';

const idSql = 'SELECT id FROM distributor WHERE distributor_no = $1';
const numberSql = 'SELECT distributor_no AS no FROM distributor WHERE id = $1';
const hasLeftSql = `SELECT status = 'terminated' AS "hasLeft" FROM distributor WHERE id = $1`;

/** Whether the second stands anywhere below the first, as of now; nobody stands in the own downline. */
export async function isInDownline(tx: Tx, ancestorId: number, descendantId: number): Promise<boolean> {
  return (await firstRow<{ isBelow: boolean }>(tx, isInDownlineSql, [ancestorId, descendantId]))!.isBelow;
}

/** Answers what access asks: whose number, whose downline. */
@Injectable()
export class NetworkOracle implements DownlineOracle {
  async idOf(tx: Tx, distributorNo: string): Promise<number | null> {
    if (isCause(parseIdentifier(distributorNo, ''))) return null;
    return (await firstRow<{ id: number }>(tx, idSql, [distributorNo]))?.id ?? null;
  }

  async numberOf(tx: Tx, distributorId: number): Promise<string | null> {
    return (await firstRow<{ no: string }>(tx, numberSql, [distributorId]))?.no ?? null;
  }

  isInDownline(tx: Tx, ancestorId: number, distributorId: number): Promise<boolean> {
    return isInDownline(tx, ancestorId, distributorId);
  }

  async hasLeft(tx: Tx, distributorId: number): Promise<boolean> {
    return (await firstRow<{ hasLeft: boolean }>(tx, hasLeftSql, [distributorId]))?.hasLeft === true;
  }
}
