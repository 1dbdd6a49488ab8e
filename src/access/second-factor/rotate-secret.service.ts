import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DataSource } from 'typeorm';
import { CONFIG, type Config } from '../../platform/config';
import { inTransaction } from '../../platform/database';
import { adoptRotated, type Resealed, rotateSecret, Secrets } from '../../platform/secrets';
import { AuditTrail } from '../audit';
import { sealedColumns } from './sealed-columns';

/**
 * Another secret takes the place of the one that counts, and everything that is kept encrypted goes over to it: nobody
 * signs in anew, no account is lost. For one that is lost there is `RenewSecret`.
 */
@Injectable()
export class RotateSecret {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly secrets: Secrets,
    private readonly trail: AuditTrail,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param owner of the tables: no application may put other bytes in the place of an account */
  async rotate(owner: DataSource, by: string): Promise<{ resealed: Resealed }> {
    const resealed = await inTransaction(owner, async (tx) => {
      const done = await rotateSecret(tx, this.config, sealedColumns(this.discovery));
      await this.trail.record(tx, { action: 'secret.rotated', by, after: { resealed: done } });
      return done;
    });
    adoptRotated(this.config);
    this.secrets.lookAgain();
    return { resealed };
  }
}
