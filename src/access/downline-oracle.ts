import type { Tx } from '../platform/database';

/** Injection token of the {@link DownlineOracle}; the network provides it. */
export const DOWNLINE_ORACLE = Symbol('DownlineOracle');

/** What access has to ask the network. */
export interface DownlineOracle {
  /** Null when there is no distributor of that number. */
  idOf(tx: Tx, distributorNo: string): Promise<number | null>;
  /** Null when there is no distributor of that id. */
  numberOf(tx: Tx, distributorId: number): Promise<string | null>;
  /** Whether the second is somewhere below the first, in the tree as it is now. Nobody is in the own downline. */
  isInDownline(tx: Tx, ancestorId: number, distributorId: number): Promise<boolean>;
  /** Whether that one is terminated. */
  hasLeft(tx: Tx, distributorId: number): Promise<boolean>;
}
