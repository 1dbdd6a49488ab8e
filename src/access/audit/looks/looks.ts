import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { inTransaction } from '../../../platform/database';
import { AskNetwork } from '../../ask-network';
import { type CallerIdentity, seesCompany } from '../../caller';
import type { AuditEntry, AuditSubject } from '../audit-entry';
import { AuditTrail } from '../audit-trail';

/** What was shown of whom. */
export interface Look {
  readonly subject: AuditSubject;
  /** Which part of it: the period, the page. Nothing personal. */
  readonly details?: AuditEntry['after'];
}

/**
 * Looks at other people's data. Each is written in a transaction of its own, before anything is shown; where it cannot
 * be written nothing is shown.
 */
@Injectable()
export class Looks {
  constructor(
    private readonly trail: AuditTrail,
    private readonly dataSource: DataSource,
    private readonly network: AskNetwork,
  ) {}

  /** @param by who looks: a caller, or a name where nobody has to sign in */
  async record(action: string, by: CallerIdentity | string, { subject, details }: Look): Promise<void> {
    if (typeof by !== 'string' && (await this.isOneself(by, subject))) return;
    await inTransaction(this.dataSource, (tx) =>
      this.trail.record(tx, {
        action,
        by: typeof by === 'string' ? by : by.name,
        subject,
        ...(details && { after: details }),
      }),
    );
  }

  private async isOneself(caller: CallerIdentity, { kind, no }: AuditSubject): Promise<boolean> {
    const { distributorId } = caller;
    if (distributorId === null) return false;
    // What is not about one distributor is told to a distributor only as far as it is the own.
    if (kind !== 'distributor') return !seesCompany(caller);
    return (await this.network.idOf(this.dataSource.manager, String(no))) === distributorId;
  }
}
