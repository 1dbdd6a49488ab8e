import type { RecordBackup } from '../../platform/backup';
import { COMMAND_LINE } from '../../platform/cli';
import { AuditTrail } from './audit-trail';

/** By the command line, which nobody signs in to. */
export const recordBackup: RecordBackup = ({ get }, tx, { action, file, sha256 }) =>
  get(AuditTrail).record(tx, { action, by: COMMAND_LINE, after: { file, sha256 } });
