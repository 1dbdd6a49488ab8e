import { Injectable } from '@nestjs/common';
import { firstRow, type Tx } from '../../../platform/database';
import { BEFORE_THE_FIRST } from './canonical-entry';
import { countsSql, headSql } from './chain.sql';

/** Where the chain ends. Whoever has it written down can tell later whether all before it is as it was. */
export interface ChainHead {
  /** How many entries are sealed; digits. */
  readonly sequence: string;
  /** SHA-256, hex. */
  readonly hash: string;
}

/** How far the trail is sealed. */
@Injectable()
export class AuditHead {
  /** Null before the first seal. */
  async sealed(tx: Tx): Promise<ChainHead | null> {
    const head = await this.bytes(tx);
    return head.sequence === '0' ? null : { sequence: head.sequence, hash: head.hash.toString('hex') };
  }

  /** To go on from. */
  async bytes(tx: Tx): Promise<{ sequence: string; hash: Buffer }> {
    const head = await firstRow<{ sequence: string; hash: Buffer }>(tx, headSql);
    return head ?? { sequence: '0', hash: BEFORE_THE_FIRST };
  }

  /** Whether each entry has a seal or waits for one, by their numbers alone. In a snapshot. */
  async counts(tx: Tx): Promise<{ entries: number; seals: number; waiting: number; agree: boolean }> {
    const counts = (await firstRow<{ entries: number; seals: number; waiting: number }>(tx, countsSql))!;
    return { ...counts, agree: counts.entries === counts.seals + counts.waiting };
  }
}
