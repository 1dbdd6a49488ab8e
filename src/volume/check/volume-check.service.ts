import { Injectable } from '@nestjs/common';
import { rows, type Tx } from '../../platform/database';
import { allowMoreMemory } from '../booking/session-settings';
import { findBrokenSql, volumeLaws } from './volume-check.sql';

/** Something that must hold and does not. */
export interface VolumeFinding {
  readonly code: string;
  readonly message: string;
  readonly count: number;
  /** The first few numbers that it is about. */
  readonly examples: readonly string[];
}

/** Holds orders, their keys and their refunds against each other: no foreign key does it for tables of this size. */
@Injectable()
export class VolumeCheck {
  /** What is wrong; nothing, when all is well. Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<VolumeFinding[]> {
    const findings: VolumeFinding[] = [];
    await allowMoreMemory(tx);
    for (const law of volumeLaws) {
      const broken = await rows<{ what: string; count: number }>(tx, findBrokenSql(law));
      const count = broken[0]?.count ?? 0;
      if (count === 0) continue;
      const examples = broken.map(({ what }) => what);
      const message = `${count} ${law.sentence}: ${examples.join(', ')}${count > examples.length ? ', …' : ''}.`;
      findings.push({ code: law.code, message, count, examples });
    }
    return findings;
  }
}
