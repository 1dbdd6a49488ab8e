import type { Tx } from '../../platform/database';
import type { ImportReport } from '../../platform/imports';
import type { AuditTrail } from './audit-trail';

/** The `record` of an import's definition: one entry for the file, however many rows it has. */
export const recordImport =
  (trail: AuditTrail, by: string) =>
  (tx: Tx, { kind, file, sha256, rows, added, unchanged, bad }: ImportReport): Promise<void> =>
    trail.record(tx, {
      action: `${kind}.imported`,
      by,
      after: { file, sha256, rows, added, unchanged, bad },
    });
