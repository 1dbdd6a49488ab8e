import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { argument, type CliCommand, type CliContext, command, filePath } from '../cli';
import { asOwner, inTransaction, type Tx } from '../database';
import { restoreBackup } from './restore-backup';
import { takeBackup } from './take-backup';

/** A backup that was taken, or brought in. */
export interface BackupAct {
  readonly action: 'backup.taken' | 'backup.restored';
  /** Without its path. */
  readonly file: string;
  /** Of the file. */
  readonly sha256: string;
}

/** Tells who keeps a trail of what is done. */
export type RecordBackup = (context: CliContext, tx: Tx, act: BackupAct) => Promise<void>;

const backup = (record: RecordBackup) =>
  command({
    name: 'backup',
    summary: 'write everything to one file, while work goes on',
    arguments: { file: argument({ placeholder: 'FILE', summary: 'the file to write', parse: filePath }) },
    async run(context, { file }) {
      const taken = await context.snapshot((tx) => takeBackup(tx, file, context.clock.now()));
      const act = { action: 'backup.taken', file: basename(file), sha256: taken.sha256 } as const;
      try {
        await context.transaction((tx) => record(context, tx, act));
      } catch (cause) {
        // It holds everything there is: nobody has it without the trail knowing.
        await rm(file, { force: true });
        throw cause;
      }
      return taken;
    },
    print: ({ file, tables, rows, bytes, sha256 }, out) =>
      out.line(`${file}: ${rows} rows of ${tables} tables, ${bytes} bytes, SHA-256 ${sha256}`),
  });

const restore = (record: RecordBackup) =>
  command({
    name: 'restore',
    summary: 'bring a backup into an empty database',
    arguments: { file: argument({ placeholder: 'FILE', summary: 'the backup', parse: filePath }) },
    async run(context, { file }) {
      const database = await context.openDatabase();
      context.signal.throwIfAborted();
      return asOwner(database, async (owner) => {
        const restored = await inTransaction(owner, async (tx) => {
          const brought = await restoreBackup(tx, file);
          // The trail is the file's now; this is the first entry behind it.
          const act = {
            action: 'backup.restored',
            file: basename(file),
            sha256: await sha256Of(file),
          } as const;
          await record(context, tx, act);
          return brought;
        });
        await owner.query('ANALYZE');
        return restored;
      });
    },
    print: ({ takenAt, tables }, out) => {
      out.line(
        `Restored ${tables} tables as of ${takenAt}. "upline verify PERIOD" holds a closed period against its hash.`,
      );
      out.line(
        'Not in it: the secret that its second factors are encrypted with. Put the UPLINE_SECRET, or the file upline.secret, of ' +
          'where it was taken in place before "upline start".',
      );
    },
  });

async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** @param record in the transaction of a restore; after a backup, which is nobody's without it */
export const backupCommands = (record: RecordBackup): readonly CliCommand[] => [
  backup(record),
  restore(record),
];
