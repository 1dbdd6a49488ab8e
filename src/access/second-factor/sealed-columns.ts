import type { DiscoveryService } from '@nestjs/core';
import { KeepsSealed, type SealedColumn } from '../../platform/secrets';

/** Every column of sealed bytes, of whichever module, in the order of their tables. */
export function sealedColumns(discovery: DiscoveryService): SealedColumn[] {
  return discovery
    .getProviders({ metadataKey: KeepsSealed.KEY })
    .flatMap((provider) => discovery.getMetadataByDecorator(KeepsSealed, provider) ?? [])
    .sort((one, other) => (one.table < other.table ? -1 : 1));
}
