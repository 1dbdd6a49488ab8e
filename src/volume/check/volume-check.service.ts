import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database';
import { brokenLaws, type Finding } from '../../platform/laws';
import { allowMoreMemory } from '../booking/session-settings';
import { volumeLaws } from './volume-check.sql';

/** Holds orders, their keys and their refunds against each other: no foreign key does it for tables of this size. */
@Injectable()
export class VolumeCheck {
  /** What is wrong; nothing, when all is well. Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<Finding[]> {
    await allowMoreMemory(tx);
    return brokenLaws(tx, volumeLaws);
  }
}
