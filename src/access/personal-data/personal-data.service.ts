import { Inject, Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { CLOCK, type Clock } from '../../platform/clock';
import type { Tx } from '../../platform/database';
import { AuditTrail } from '../audit';
import { type DataOwner, HoldsPersonalData, type PersonalDataHolder } from './personal-data-holder';

/** Everything that is kept of one person, by the part of Upline that keeps it. */
export interface PersonalData {
  readonly distributorNo: string;
  readonly collectedAt: string;
  readonly parts: Readonly<Record<string, unknown>>;
}

export interface Erasure {
  readonly distributorNo: string;
  readonly erasedAt: string;
}

interface Asked extends DataOwner {
  readonly by: string;
}

/**
 * Hands a person's data out, and erases it: the person becomes nameless, while the tree, the books and the audit trail
 * stay whole. Each module keeps and forgets its own.
 */
@Injectable()
export class PersonalDataService {
  constructor(
    private readonly discovery: DiscoveryService,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly trail: AuditTrail,
  ) {}

  /** Recorded in the audit trail, whoever asks. */
  async export(tx: Tx, { by, isForOwner, ...owner }: Asked & { isForOwner: boolean }): Promise<PersonalData> {
    const { distributorNo } = owner;
    const parts: Record<string, unknown> = {};
    for (const [part, holder] of this.holders()) parts[part] = await holder.collect(tx, owner, isForOwner);
    await this.trail.record(tx, {
      action: 'personal-data.exported',
      by,
      subject: { kind: 'distributor', no: distributorNo },
    });
    return { distributorNo, collectedAt: this.clock.now().toISOString(), parts };
  }

  /** @throws conflict of a module that cannot forget the person yet */
  async erase(tx: Tx, { by, reason, ...owner }: Asked & { reason: string }): Promise<Erasure> {
    const { distributorNo } = owner;
    for (const [, holder] of this.holders()) await holder.erase(tx, owner);
    await this.trail.record(tx, {
      action: 'distributor.erased',
      by,
      subject: { kind: 'distributor', no: distributorNo },
      after: { reason },
    });
    return { distributorNo, erasedAt: this.clock.now().toISOString() };
  }

  /** Sorted by part, so that two exports can be compared. */
  private holders(): [string, PersonalDataHolder][] {
    return this.discovery
      .getProviders({ metadataKey: HoldsPersonalData.KEY })
      .map((provider): [string, PersonalDataHolder] => [
        this.discovery.getMetadataByDecorator(HoldsPersonalData, provider)!,
        provider.instance as PersonalDataHolder,
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1));
  }
}
