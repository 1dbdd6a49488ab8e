import { Injectable } from '@nestjs/common';
import { isCause, parseIdentifier } from '../../platform/csv';
import { firstRow, rows, type Tx } from '../../platform/database';
import type { Distributor, DistributorStatus } from '../distributor';
import { findDistributor } from '../find-distributor';
import { distributorSql, uplineSql } from './distributor.sql';
import { levelCountsSql } from './level-counts.sql';

/** Somebody above. */
export interface UplineMember {
  /** 1 for the sponsor. */
  readonly steps: number;
  readonly distributorNo: string;
  readonly name: string;
  readonly status: DistributorStatus;
  readonly enrolledOn: string;
}

export interface LevelCount {
  /** 1 for the frontline. */
  readonly level: number;
  readonly people: number;
}

/** One distributor and where that one stands, as of now. Who may see it is decided elsewhere. */
@Injectable()
export class DistributorView {
  /** Null when there is nobody of that number. */
  async find(tx: Tx, distributorNo: string): Promise<Distributor | null> {
    if (isCause(parseIdentifier(distributorNo, ''))) return null;
    return firstRow(tx, distributorSql, [distributorNo]);
  }

  /** @throws not-found `distributor-unknown` */
  async get(tx: Tx, distributorNo: string): Promise<Distributor> {
    const found = await this.find(tx, distributorNo);
    if (found) return found;
    await findDistributor(tx, distributorNo);
    throw new Error(`Distributor ${distributorNo} has no profile.`);
  }

  /** Everybody above, from the sponsor to the root. @throws not-found `distributor-unknown` */
  async upline(tx: Tx, distributorNo: string): Promise<UplineMember[]> {
    const { id } = await findDistributor(tx, distributorNo);
    return rows(tx, uplineSql, [id]);
  }

  /** How many stand at each level below; levels end where the downline does. @throws not-found `distributor-unknown` */
  async levelCounts(tx: Tx, distributorNo: string): Promise<LevelCount[]> {
    const { id } = await findDistributor(tx, distributorNo);
    return rows(tx, levelCountsSql, [id]);
  }
}
