import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Tx } from '../database';
import type { Finding } from './law';

/** A module that can tell whether what it keeps agrees. */
export interface LawKeeper {
  /** What does not hold; nothing, when all is well. */
  check(tx: Tx): Promise<Finding[]>;
}

/** Marks a provider as a {@link LawKeeper}: `@KeepsLaws('payouts')` names its part of `upline check`. */
export const KeepsLaws = DiscoveryService.createDecorator<string>();

/** Asks every module, also those that the asking one may not import. */
@Injectable()
export class KeptLaws {
  constructor(private readonly discovery: DiscoveryService) {}

  /** By part, in its order. Run it in one snapshot of the database. */
  async check(tx: Tx): Promise<{ part: string; findings: Finding[] }[]> {
    const keepers = this.discovery
      .getProviders({ metadataKey: KeepsLaws.KEY })
      .map((provider): [string, LawKeeper] => [
        this.discovery.getMetadataByDecorator(KeepsLaws, provider)!,
        provider.instance as LawKeeper,
      ])
      .sort(([one], [other]) => (one < other ? -1 : 1));
    const parts = [];
    for (const [part, keeper] of keepers) parts.push({ part, findings: await keeper.check(tx) });
    return parts;
  }
}
