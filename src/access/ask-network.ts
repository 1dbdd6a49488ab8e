import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { Tx } from '../platform/database';
import { type DomainError, notFound } from '../platform/errors';
import { DOWNLINE_ORACLE, type DownlineOracle } from './downline-oracle';

/** The {@link DownlineOracle}, looked up when needed: the network stands above this module and is not imported by it. */
@Injectable()
export class AskNetwork implements DownlineOracle {
  constructor(private readonly modules: ModuleRef) {}

  idOf(tx: Tx, distributorNo: string): Promise<number | null> {
    return this.oracle.idOf(tx, distributorNo);
  }

  /** @throws not-found `distributor-unknown` */
  async knownId(tx: Tx, distributorNo: string): Promise<number> {
    const id = await this.oracle.idOf(tx, distributorNo);
    if (id === null) throw distributorUnknown(distributorNo);
    return id;
  }

  numberOf(tx: Tx, distributorId: number): Promise<string | null> {
    return this.oracle.numberOf(tx, distributorId);
  }

  isInDownline(tx: Tx, ancestorId: number, distributorId: number): Promise<boolean> {
    return this.oracle.isInDownline(tx, ancestorId, distributorId);
  }

  hasLeft(tx: Tx, distributorId: number): Promise<boolean> {
    return this.oracle.hasLeft(tx, distributorId);
  }

  private get oracle(): DownlineOracle {
    return this.modules.get<DownlineOracle>(DOWNLINE_ORACLE, { strict: false });
  }
}

export const distributorUnknown = (distributorNo: string): DomainError =>
  notFound('distributor-unknown', `There is no distributor "${distributorNo.slice(0, 40)}".`, {
    field: 'distributorNo',
  });
