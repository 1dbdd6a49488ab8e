import { Injectable } from '@nestjs/common';
import { DistributorImport } from '../network';
import { shapeOf, type ImportDefinition } from '../platform/imports';
import type { CsvShape } from '../platform/csv';
import { type LateOrderRule, VolumeImports } from '../volume';

export const IMPORT_KINDS = ['distributors', 'orders', 'refunds'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

/** What the kinds of files are, and how each is taken in: their modules know. */
@Injectable()
export class ImportKinds {
  constructor(
    private readonly distributors: DistributorImport,
    private readonly volume: VolumeImports,
  ) {}

  /** @param by who acts; @param late of orders alone */
  definition(kind: ImportKind, by: string, late: LateOrderRule): ImportDefinition {
    switch (kind) {
      case 'distributors':
        return this.distributors.definition(by);
      case 'orders':
        return this.volume.orders({ by, late });
      case 'refunds':
        return this.volume.refunds({ by });
    }
  }

  shape(kind: ImportKind): CsvShape {
    return shapeOf(this.definition(kind, '', 'next'));
  }
}
